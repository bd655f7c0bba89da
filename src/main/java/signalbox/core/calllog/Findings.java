package signalbox.core.calllog;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;
import signalbox.core.pricing.PriceBook;

/** Looks for findings among the calls of a filter. Reads sums alone, so it is quick on any log. */
public final class Findings {
    private static final String SIMPLE = "simple";
    private static final Money LEAST_SAVING = Money.of("0.01");
    private static final int LEAST_CALLS = 20;
    private static final int FAILING_PERCENT = 5;
    private static final int LEAST_DAYS = 7;
    private static final BigDecimal UNUSUAL = new BigDecimal("2");

    private final CallQueries log;
    private final List<PricedTier> tiers;
    private final ZoneId zone;
    private final PriceChanges prices;

    /**
     * A tier and what its primary model charges.
     *
     * @param priceOrNull null where unknown
     */
    public record PricedTier(String name, @Nullable ModelPrice priceOrNull) {}

    /** @param tiers cheap to premium */
    public Findings(CallQueries log, List<PricedTier> tiers, ZoneId zone) {
        this(log, tiers, zone, PriceBook.NONE, InstantSource.system());
    }

    /**
     * @param prices whose changes are looked for
     * @param now where a filter without an end ends
     */
    public Findings(CallQueries log, List<PricedTier> tiers, ZoneId zone, PriceBook prices, InstantSource now) {
        this.prices = new PriceChanges(log, prices, zone, now);
        this.log = log;
        this.tiers = List.copyOf(tiers);
        this.zone = zone;
    }

    /** Easy work on dear tiers first, by what moving it would save; then failing tasks, changed
     * prices and unusual days. Blocking. */
    public List<Finding> of(CallFilter filter) throws CallLogException {
        List<Finding> found = new ArrayList<>();
        found.addAll(easyOnDear(filter));
        found.addAll(failingCheap(filter));
        found.addAll(prices.of(filter));
        found.addAll(unusualDays(filter));
        return found;
    }

    private List<Finding> easyOnDear(CallFilter filter) throws CallLogException {
        ModelPrice price = tiers.isEmpty() ? null : tiers.getFirst().priceOrNull();
        if (price == null) {
            return List.of();
        }
        CallFilter simple = filter.with(Dimension.COMPLEXITY, Set.of(SIMPLE));
        List<Finding.EasyOnDear> found = new ArrayList<>();
        for (CrossTotals cell : log.byTwo(simple, Dimension.TASK, Dimension.TIER)) {
            String tier = cell.second().value();
            boolean dear = tiers.stream().skip(1).anyMatch(other -> other.name().equals(tier));
            Money atCheapest = cell.billed().at(price);
            if (dear && cell.billed().cost().minus(atCheapest).compareTo(LEAST_SAVING) >= 0) {
                found.add(new Finding.EasyOnDear(
                        cell.first(),
                        tier,
                        tiers.getFirst().name(),
                        cell.billed().calls(),
                        cell.second().calls() - cell.billed().calls(),
                        cell.billed().cost(),
                        atCheapest,
                        simple.with(Dimension.TASK, Set.of(cell.first())).with(Dimension.TIER, Set.of(tier))));
            }
        }
        found.sort(Comparator.comparing(Finding.EasyOnDear::saving).reversed());
        return List.copyOf(found);
    }

    private List<Finding> failingCheap(CallFilter filter) throws CallLogException {
        if (tiers.isEmpty()) {
            return List.of();
        }
        String cheapest = tiers.getFirst().name();
        List<Finding> found = new ArrayList<>();
        CallFilter cheap = filter.with(Dimension.TIER, Set.of(cheapest));
        for (GroupTotals task : log.byGroup(cheap, Dimension.TASK)) {
            if (task.calls() >= LEAST_CALLS && task.errors() * 100 >= task.calls() * FAILING_PERCENT) {
                found.add(new Finding.FailingCheap(
                        task.value(),
                        cheapest,
                        task.calls(),
                        task.errors(),
                        cheap.with(Dimension.TASK, Set.of(task.value()))));
            }
        }
        return found;
    }

    private List<Finding> unusualDays(CallFilter filter) throws CallLogException {
        Map<LocalDate, Money> costs = new TreeMap<>();
        Map<LocalDate, Long> unknown = new TreeMap<>();
        for (SeriesPoint point : log.perDay(filter, Dimension.TIER)) {
            LocalDate day = point.start().toLocalDate();
            costs.merge(day, point.knownCost(), Money::plus);
            unknown.merge(day, point.unknownCosts(), Long::sum);
        }
        if (costs.size() < LEAST_DAYS) {
            return List.of();
        }
        List<Money> sorted = costs.values().stream().sorted().toList();
        Money usual = sorted.get(sorted.size() / 2);
        List<Finding> found = new ArrayList<>();
        costs.forEach((day, cost) -> {
            if (cost.usd().compareTo(usual.usd().multiply(UNUSUAL)) > 0
                    && cost.minus(usual).compareTo(LEAST_SAVING) >= 0) {
                found.add(new Finding.UnusualDay(
                        day,
                        cost,
                        usual,
                        unknown.getOrDefault(day, 0L),
                        filter.between(
                                day.atStartOfDay(zone).toInstant(),
                                day.plusDays(1).atStartOfDay(zone).toInstant())));
            }
        });
        return found;
    }
}
