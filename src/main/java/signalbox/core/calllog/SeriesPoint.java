package signalbox.core.calllog;

import java.time.LocalDateTime;
import signalbox.core.pricing.Money;

/**
 * The calls of one value within one bucket of time.
 *
 * @param start of the bucket, in the log's local time
 * @param value of the dimension asked for; empty for calls that have none
 * @param knownCost exact sum over the calls of known cost
 * @param unknownCosts how many calls have no known cost
 * @param errors calls that every model failed
 * @param tokens by kind
 */
public record SeriesPoint(
        LocalDateTime start,
        String value,
        long calls,
        Money knownCost,
        long unknownCosts,
        long errors,
        TokenSums tokens) {}
