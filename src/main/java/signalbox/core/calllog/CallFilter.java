package signalbox.core.calllog;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/**
 * Which calls are meant: those from {@code from} (inclusive) to {@code to} (exclusive) that have one of the wanted
 * values in every dimension of {@code only} and none of the unwanted in {@code not}. Immutable.
 *
 * @param minCostOrNull least cost, inclusive; calls of unknown cost are left out where it is set
 */
public record CallFilter(
        @Nullable Instant fromOrNull,
        @Nullable Instant toOrNull,
        Map<Dimension, Set<String>> only,
        Map<Dimension, Set<String>> not,
        @Nullable Money minCostOrNull) {
    public static final CallFilter ALL = new CallFilter(null, null, Map.of(), Map.of(), null);

    public CallFilter {
        only = Map.copyOf(only);
        not = Map.copyOf(not);
    }

    public Optional<Instant> from() {
        return Optional.ofNullable(fromOrNull);
    }

    public Optional<Instant> to() {
        return Optional.ofNullable(toOrNull);
    }

    public Optional<Money> minCost() {
        return Optional.ofNullable(minCostOrNull);
    }

    public CallFilter between(@Nullable Instant from, @Nullable Instant to) {
        return new CallFilter(from, to, only, not, minCostOrNull);
    }
}
