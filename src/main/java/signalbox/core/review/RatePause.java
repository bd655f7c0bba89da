package signalbox.core.review;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import signalbox.core.provider.Sleeper;

/** Holds all calls to a provider that has said it takes no more for now. Safe for use by many threads at once. */
final class RatePause {
    /** A provider that asks for more than this is not waited for. */
    static final Duration LONGEST = Duration.ofMinutes(5);

    private final Map<String, Long> until = new ConcurrentHashMap<>();
    private final LongSupplier nanoClock;
    private final Sleeper sleeper;

    RatePause(LongSupplier nanoClock, Sleeper sleeper) {
        this.nanoClock = nanoClock;
        this.sleeper = sleeper;
    }

    void hold(String provider, Duration time) {
        until.merge(provider, nanoClock.getAsLong() + time.toNanos(), Math::max);
    }

    /** Returns at once where nothing holds the provider's calls, else when they may go on. */
    void await(String provider) throws InterruptedException {
        for (Long end = until.get(provider); end != null; end = until.get(provider)) {
            long left = end - nanoClock.getAsLong();
            if (left <= 0) {
                until.remove(provider, end);
            } else {
                sleeper.sleep(Duration.ofNanos(left));
            }
        }
    }
}
