package signalbox.core.dispatch;

import java.time.Duration;
import java.util.Optional;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.table.CallRules;

/**
 * When the same model is tried again, and how long after.
 *
 * @param triesPerModel most attempts at one model, 1 or more
 * @param firstPause before the first retry where the provider does not say how long to wait; doubles with each more
 * @param longestPause a provider that asks for a longer one is not retried
 */
record DispatchPolicy(int triesPerModel, Duration firstPause, Duration longestPause) {
    static DispatchPolicy of(CallRules rules) {
        return new DispatchPolicy(rules.triesPerModel(), Duration.ofMillis(400), Duration.ofSeconds(15));
    }

    /**
     * The pause before the same model is tried again; empty where it should not be.
     *
     * @param tries made at this model so far
     * @param chance from 0 to 1, spreads callers that failed together
     */
    Optional<Duration> pauseAfter(ProviderFailure failure, int tries, double chance) {
        if (!failure.worthRetrying() || tries >= triesPerModel) {
            return Optional.empty();
        }
        Duration pause = askedFor(failure)
                .map(asked -> asked.plus(scaled(firstPause, chance / 2)))
                .orElseGet(() -> scaled(firstPause.multipliedBy(1L << Math.min(tries - 1, 20)), (1 + chance) / 2));
        return pause.compareTo(longestPause) <= 0 ? Optional.of(pause) : Optional.empty();
    }

    private static Optional<Duration> askedFor(ProviderFailure failure) {
        return switch (failure) {
            case ProviderFailure.RateLimited(Optional<Duration> after) -> after;
            case ProviderFailure.ServerError(int _, Optional<Duration> after) -> after;
            default -> Optional.empty();
        };
    }

    private static Duration scaled(Duration time, double factor) {
        return Duration.ofNanos((long) (time.toNanos() * factor));
    }
}
