package signalbox.ui.calls;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.Bucket;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.CallReport;
import signalbox.core.calllog.CallSource;
import signalbox.core.calllog.CallTotals;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.GroupTotals;
import signalbox.core.calllog.ReportPage;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;
import signalbox.core.pricing.PriceBook;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import signalbox.ui.calls.chart.TimeSeries;
import signalbox.ui.common.Strings;

/** Asks the log for everything above the list of calls. Blocking; from any thread. */
final class OverviewLoader {
    private static final String USUAL_BASELINE = "standard";

    /** A log that lacks no more than this part of the time before can still be compared with it. */
    private static final int TOLERATED_GAP = 10;

    private final CallsServices services;
    private final CallQueries log;
    private final Supplier<RoutingTable> table;
    private final PriceBook prices;
    private final Clock clock;

    OverviewLoader(CallsServices services, Clock clock) {
        this.services = services;
        this.log = services.log();
        this.table = services.table();
        this.prices = services.prices();
        this.clock = clock;
    }

    CallsOverview load(Look look) throws CallLogException {
        CallsQuery query = look.query();
        Instant now = clock.instant();
        CallFilter filter = query.at(now);
        RoutingTable routes = table.get();
        String baseline = baseline(routes, look.baseline());
        ModelPrice price = new TablePrices(routes, prices)
                .priceOf(routes.requireTier(baseline).model(), now, 0)
                .orElse(null);
        CallTotals totals = log.totals(filter);
        List<GroupTotals> tiers = log.byGroup(filter, Dimension.TIER).stream()
                .sorted(byPlace(routes.tierNames()))
                .toList();
        return new CallsOverview(
                look,
                totals,
                spentBefore(query, now),
                baseline,
                price == null ? null : CallReport.Comparison.of(totals, price),
                series(look, filter, now, price),
                tiers,
                log.byGroup(filter, look.group()),
                log.values(Dimension.SOURCE).contains(CallSource.SAMPLE.wireName()));
    }

    /** Whether the log has any call at all. */
    boolean isEmpty() throws CallLogException {
        return log.newest(CallFilter.ALL, 1).rows().isEmpty();
    }

    private static String baseline(RoutingTable routes, String wanted) {
        return Stream.of(wanted, USUAL_BASELINE)
                .filter(name -> routes.tier(name).isPresent())
                .findFirst()
                .orElseGet(routes::defaultTier);
    }

    /** What is shown, by tier and task, with its findings, as a page. */
    ReportPage report(CallsOverview shown, CallFilter filter) throws CallLogException {
        String calls = FilterText.of(filter.between(null, null));
        String title = PeriodWords.of(shown.look().query().period());
        return new ReportPage(
                new CallReport(
                        log.byGroup(filter, Dimension.TIER),
                        shown.totals(),
                        shown.baselineTier(),
                        shown.comparisonOrNull()),
                log.byGroup(filter, Dimension.TASK),
                services.findings(clock).of(filter),
                Strings.text("calls.report.title", title) + (calls.isEmpty() ? "" : " · " + calls));
    }

    private TimeSeries series(Look look, CallFilter filter, Instant now, @Nullable ModelPrice priceOrNull)
            throws CallLogException {
        Instant from = filter.from().isPresent()
                ? filter.from().get()
                : log.firstCall().orElse(now);
        Instant to = filter.to().isPresent() ? filter.to().get().minusNanos(1) : now;
        Bucket bucket = Period.bucket(from, to);
        List<LocalDateTime> slots = TimeSeries.slots(
                bucket, LocalDateTime.ofInstant(from, clock.getZone()), LocalDateTime.ofInstant(to, clock.getZone()));
        return new SeriesLoader(log, table.get().tierNames())
                .load(new SeriesLoader.Question(
                        filter, look.measure(), look.parts(), bucket, slots, clock.getZone(), priceOrNull));
    }

    private @Nullable Money spentBefore(CallsQuery query, Instant now) throws CallLogException {
        if (!(query.period() instanceof Period.Recent recent)) {
            return null;
        }
        Instant from = recent.from(now);
        Instant before = from.minus(recent.length());
        Instant latestFirst = before.plus(recent.length().dividedBy(TOLERATED_GAP));
        if (log.firstCall().filter(first -> first.isBefore(latestFirst)).isEmpty()) {
            return null;
        }
        return log.byGroup(query.filter().between(before, from), Dimension.TIER).stream()
                .map(GroupTotals::knownCost)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Tiers that the table no longer has come last. */
    private static Comparator<GroupTotals> byPlace(List<String> names) {
        return Comparator.comparingInt(
                        (GroupTotals tier) -> names.contains(tier.value()) ? names.indexOf(tier.value()) : names.size())
                .thenComparing(GroupTotals::value);
    }
}
