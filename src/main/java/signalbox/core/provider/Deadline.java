package signalbox.core.provider;

import java.time.Duration;

/** A moment up to which something may be waited for. */
final class Deadline {
    private final long start = System.nanoTime();
    private final Duration limit;

    Deadline(Duration limit) {
        this.limit = limit;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The time left, but no more than {@code longest}; never negative. */
    Duration left(Duration longest) {
        Duration left = limit.minus(elapsed());
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(longest) < 0 ? left : longest;
    }
}
