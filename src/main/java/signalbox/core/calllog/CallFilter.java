package signalbox.core.calllog;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/**
 * Which calls are meant: those from {@code from} (inclusive) to {@code to} (exclusive) that have one of the wanted
 * values in every dimension of {@code only} and none of the unwanted in {@code not}, keep every bound and say the words.
 * Immutable.
 *
 * @param text words that prompt and answer together must have, in any order; words in double quotes must stand
 *     together; empty for all calls
 */
public record CallFilter(
        @Nullable Instant fromOrNull,
        @Nullable Instant toOrNull,
        Map<Dimension, Set<String>> only,
        Map<Dimension, Set<String>> not,
        List<Bound> bounds,
        String text) {
    public static final CallFilter ALL = new CallFilter(null, null, Map.of(), Map.of(), List.of(), "");

    public CallFilter {
        only = Map.copyOf(only);
        not = Map.copyOf(not);
        bounds = List.copyOf(bounds);
        text = text.strip();
    }

    /** @param minCostOrNull least cost, inclusive; calls of unknown cost are left out where it is set */
    public CallFilter(
            @Nullable Instant fromOrNull,
            @Nullable Instant toOrNull,
            Map<Dimension, Set<String>> only,
            Map<Dimension, Set<String>> not,
            @Nullable Money minCostOrNull) {
        this(fromOrNull, toOrNull, only, not, boundsOf(minCostOrNull), "");
    }

    private static List<Bound> boundsOf(@Nullable Money minCostOrNull) {
        return minCostOrNull == null
                ? List.of()
                : List.of(new Bound(Bound.Number.COST, Bound.Comparison.AT_LEAST, minCostOrNull.usd()));
    }

    public Optional<Instant> from() {
        return Optional.ofNullable(fromOrNull);
    }

    public Optional<Instant> to() {
        return Optional.ofNullable(toOrNull);
    }

    /** Least cost wanted, where there is such a bound. */
    public Optional<Money> minCost() {
        return bounds.stream()
                .filter(bound -> bound.number() == Bound.Number.COST
                        && (bound.comparison() == Bound.Comparison.AT_LEAST
                                || bound.comparison() == Bound.Comparison.MORE))
                .map(bound -> new Money(bound.value()))
                .findFirst();
    }

    public CallFilter between(@Nullable Instant from, @Nullable Instant to) {
        return new CallFilter(from, to, only, not, bounds, text);
    }

    /** The same, with other words to look for; empty looks for none. */
    public CallFilter withText(String words) {
        return new CallFilter(fromOrNull, toOrNull, only, not, bounds, words);
    }

    /** The same calls, of those that have one of these values only. */
    public CallFilter with(Dimension dimension, Set<String> values) {
        Map<Dimension, Set<String>> wanted = new EnumMap<>(Dimension.class);
        wanted.putAll(only);
        wanted.put(dimension, values);
        return new CallFilter(fromOrNull, toOrNull, wanted, not, bounds, text);
    }

    /** Whether it asks for nothing but time and values, which is all that sums are kept by. */
    boolean isByValues() {
        return bounds.isEmpty() && text.isEmpty();
    }
}
