package signalbox.core.calllog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How many calls took how long, added from the quickest to the slowest. Times are microseconds. */
final class Distribution {
    private record Step(long from, long to, long calls) {}

    private final List<Step> steps = new ArrayList<>();
    private long calls;
    private double sum;

    void add(long from, long to, long count) {
        steps.add(new Step(from, to, count));
        calls += count;
        sum += (from + to) / 2.0 * count;
    }

    long calls() {
        return calls;
    }

    Duration average() {
        return calls == 0 ? Duration.ZERO : micros(Math.round(sum / calls));
    }

    Latencies latencies(Duration average, boolean estimated) {
        return new Latencies(average, atShare(50), atShare(95), atShare(99), estimated);
    }

    /** The least time that so many of a hundred calls did not exceed; within a step they are taken as spread evenly. */
    private Duration atShare(int percent) {
        long rank = (calls * percent + 99) / 100;
        long seen = 0;
        for (Step step : steps) {
            if (seen + step.calls() >= rank) {
                double share = (rank - seen) / (double) step.calls();
                return micros(step.from() + Math.round((step.to() - step.from()) * share));
            }
            seen += step.calls();
        }
        return Duration.ZERO;
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1000);
    }
}
