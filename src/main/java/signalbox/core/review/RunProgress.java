package signalbox.core.review;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/**
 * How far a run is; a call is one side of one example.
 *
 * @param done calls that have ended, those of earlier runs and failed ones included
 * @param total calls of the whole comparison
 * @param failed calls that have failed
 * @param spent by the whole comparison, as far as it is known
 * @param leftOrNull time until the end at the pace so far; null before the first call has ended
 */
public record RunProgress(
        int done,
        int total,
        int failed,
        Money spent,
        @Nullable Duration leftOrNull) {
    public Optional<Duration> left() {
        return Optional.ofNullable(leftOrNull);
    }
}
