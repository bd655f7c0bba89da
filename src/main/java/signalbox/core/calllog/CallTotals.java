package signalbox.core.calllog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/**
 * What a set of calls adds up to.
 *
 * @param knownCost exact sum over the calls of known cost
 * @param unknownCosts how many calls have no known cost; they are not in {@code knownCost}
 * @param outcomes how many calls say how they ended; those of another program do not
 * @param errors calls that every model failed
 * @param latencyOrNull null where no call has a latency
 * @param tokens of all of them, by kind
 * @param billed the calls that can be priced anew
 */
public record CallTotals(
        long calls,
        Money knownCost,
        long unknownCosts,
        long outcomes,
        long errors,
        @Nullable Latencies latencyOrNull,
        TokenSums tokens,
        BilledTokens billed) {
    public Optional<Latencies> latency() {
        return Optional.ofNullable(latencyOrNull);
    }

    public long knownCosts() {
        return calls - unknownCosts;
    }
}
