package signalbox.core.provider;

import java.time.Duration;

/** Waits. A test gives one that does not. */
@FunctionalInterface
public interface Sleeper {
    /** The one that really waits. */
    Sleeper REAL = Thread::sleep;

    void sleep(Duration time) throws InterruptedException;
}
