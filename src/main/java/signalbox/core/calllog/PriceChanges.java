package signalbox.core.calllog;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.PriceBook;

/** Looks day by day for changes of price of the models that calls used. Calls of no known provider are left out. */
final class PriceChanges {
    /** What is spent in a time that no price book reaches is no change of price. */
    private static final int MOST_DAYS = 3_660;

    private final CallQueries log;
    private final PriceBook prices;
    private final ZoneId zone;
    private final InstantSource now;

    /** The first day of a price, and the two. */
    private record Change(LocalDate day, ModelPrice before, ModelPrice after) {}

    PriceChanges(CallQueries log, PriceBook prices, ZoneId zone, InstantSource now) {
        this.log = log;
        this.prices = prices;
        this.zone = zone;
        this.now = now;
    }

    /** Those that matter most first. */
    List<Finding> of(CallFilter filter) throws CallLogException {
        if (PriceBook.NONE.equals(prices)) {
            return List.of();
        }
        Instant from = filter.from().isPresent()
                ? filter.from().get()
                : log.firstCall().orElse(now.instant());
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate last = LocalDate.ofInstant(filter.to().orElseGet(now::instant), zone);
        List<Finding.PriceChange> found = new ArrayList<>();
        for (CrossTotals used : log.byTwo(filter, Dimension.PROVIDER, Dimension.MODEL)) {
            if (!used.first().isEmpty() && !used.second().value().isEmpty()) {
                ModelRef model = new ModelRef(used.first(), used.second().value());
                List<Change> changes = changes(model, first, last);
                for (int i = 0; i < changes.size(); i++) {
                    LocalDate end = i + 1 < changes.size() ? changes.get(i + 1).day() : null;
                    effect(filter, model, changes.get(i), end).ifPresent(found::add);
                }
            }
        }
        found.sort(
                Comparator.comparing(change -> change.difference().usd().abs().negate()));
        return List.copyOf(found);
    }

    private List<Change> changes(ModelRef model, LocalDate first, LocalDate last) {
        List<Change> changes = new ArrayList<>();
        LocalDate start = first.isBefore(last.minusDays(MOST_DAYS)) ? last.minusDays(MOST_DAYS) : first;
        ModelPrice before = at(model, start);
        for (LocalDate day = start.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            ModelPrice after = at(model, day);
            if (before != null && after != null && !isSame(before, after)) {
                changes.add(new Change(day, before, after));
            }
            before = after;
        }
        return changes;
    }

    /** By the end of a day: most changes are told by their day alone. */
    private @Nullable ModelPrice at(ModelRef model, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
        return prices.priceOf(model, end, 0).orElse(null);
    }

    private static boolean isSame(ModelPrice one, ModelPrice other) {
        return one.input().compareTo(other.input()) == 0 && one.output().compareTo(other.output()) == 0;
    }

    private Optional<Finding.PriceChange> effect(
            CallFilter filter, ModelRef model, Change change, @Nullable LocalDate endOrNull) throws CallLogException {
        CallFilter calls = filter.between(
                        change.day().atStartOfDay(zone).toInstant(),
                        endOrNull == null
                                ? filter.toOrNull()
                                : endOrNull.atStartOfDay(zone).toInstant())
                .with(Dimension.MODEL, Set.of(model.modelId()))
                .with(Dimension.PROVIDER, Set.of(model.provider()));
        CallTotals totals = log.totals(calls);
        BilledTokens billed = totals.billed();
        return billed.calls() == 0
                ? Optional.empty()
                : Optional.of(new Finding.PriceChange(
                        model.modelId(),
                        change.day(),
                        change.before(),
                        change.after(),
                        billed.calls(),
                        totals.calls() - billed.calls(),
                        billed.at(change.before()),
                        billed.at(change.after()),
                        calls));
    }
}
