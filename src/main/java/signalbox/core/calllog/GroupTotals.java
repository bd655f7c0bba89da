package signalbox.core.calllog;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/**
 * What the calls of one value add up to.
 *
 * @param value of the dimension asked for; empty for calls that have none
 * @param knownCost exact sum over the calls of known cost
 * @param unknownCosts how many calls have no known cost
 * @param errors calls that every model failed
 * @param tokens by kind
 */
public record GroupTotals(
        String value,
        long calls,
        Money knownCost,
        long unknownCosts,
        long errors,
        @Nullable Duration averageLatencyOrNull,
        TokenSums tokens) {
    public Optional<Duration> averageLatency() {
        return Optional.ofNullable(averageLatencyOrNull);
    }
}
