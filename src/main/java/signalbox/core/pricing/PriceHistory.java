package signalbox.core.pricing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The prices of one model by the day from which each holds. A list's first price reaches back as far as anyone knows; a
 * price without a day of its own holds from when it was seen. The day on which a price was last seen confirms it, so
 * that an older list imported later cannot come after it. Immutable once built.
 */
final class PriceHistory {
    private final NavigableMap<LocalDate, ListedPrice> byDay = new TreeMap<>();

    /** @param prices of the list that the program ships, earliest first */
    static PriceHistory shipped(List<ListedPrice> prices) {
        PriceHistory history = new PriceHistory();
        for (int i = 0; i < prices.size(); i++) {
            ListedPrice price = prices.get(i);
            LocalDate start = price.from().orElse(i == 0 ? LocalDate.MIN : price.seen());
            history.byDay.put(start, price);
            boolean lastSeenBeforeTheNext = i + 1 == prices.size()
                    || price.seen()
                            .isBefore(prices.get(i + 1)
                                    .from()
                                    .orElse(prices.get(i + 1).seen()));
            if (lastSeenBeforeTheNext && price.seen().isAfter(start)) {
                history.byDay.put(price.seen(), price);
            }
        }
        return history;
    }

    /** The same with prices that an operator imported: each from its day, or from the day on which it was seen. */
    PriceHistory with(List<ListedPrice> imported) {
        PriceHistory history = new PriceHistory();
        history.byDay.putAll(byDay);
        imported.forEach(price -> history.byDay.put(price.from().orElse(price.seen()), price));
        return history;
    }

    Optional<ListedPrice> at(Instant moment) {
        return Optional.ofNullable(byDay.floorEntry(LocalDate.ofInstant(moment, ZoneOffset.UTC)))
                .map(Map.Entry::getValue);
    }

    /** The day after this one of which anything is known. */
    Optional<LocalDate> nextListed(Instant moment) {
        return Optional.ofNullable(byDay.higherKey(LocalDate.ofInstant(moment, ZoneOffset.UTC)));
    }

    /** The day after this one on which another price begins. */
    Optional<LocalDate> nextChange(Instant moment) {
        Optional<ListedPrice> now = at(moment);
        return byDay.tailMap(LocalDate.ofInstant(moment, ZoneOffset.UTC), false).entrySet().stream()
                .filter(later -> now.filter(later.getValue()::chargesLike).isEmpty())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
