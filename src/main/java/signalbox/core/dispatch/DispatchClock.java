package signalbox.core.dispatch;

import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import signalbox.core.provider.Sleeper;

/**
 * Time and chance as the dispatcher sees them, so that a test can set both.
 *
 * @param nanos a monotonic clock, in nanoseconds
 * @param chance evenly spread from 0 (inclusive) to 1 (exclusive)
 */
public record DispatchClock(InstantSource now, LongSupplier nanos, Sleeper sleeper, DoubleSupplier chance) {
    /** The machine's own. */
    public static DispatchClock system() {
        return new DispatchClock(
                InstantSource.system(),
                System::nanoTime,
                Sleeper.REAL,
                () -> ThreadLocalRandom.current().nextDouble());
    }
}
