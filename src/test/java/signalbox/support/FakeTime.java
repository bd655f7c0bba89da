package signalbox.support;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import signalbox.core.dispatch.DispatchClock;

/** A clock that stands still until told, whose sleep is a step forward at once. Chance always falls on 0. */
public final class FakeTime {
    public static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final List<Duration> sleeps = new ArrayList<>();
    private Duration passed = Duration.ZERO;

    public DispatchClock clock() {
        return new DispatchClock(() -> START.plus(passed), () -> passed.toNanos(), this::sleep, () -> 0);
    }

    public void pass(Duration time) {
        passed = passed.plus(time);
    }

    public List<Duration> sleeps() {
        return sleeps;
    }

    private void sleep(Duration time) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        sleeps.add(time);
        pass(time);
    }
}
