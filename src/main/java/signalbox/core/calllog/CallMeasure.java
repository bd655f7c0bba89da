package signalbox.core.calllog;

import org.jspecify.annotations.Nullable;

/**
 * What one of our own calls adds to the sums: the same as the view {@code call_measure} of the migrations says, which
 * the tests hold it to.
 */
record CallMeasure(
        String timestamp,
        CallGroup group,
        long picodollars,
        @Nullable Long latencyMillisOrNull,
        long input,
        long cached,
        long cacheWrite,
        long output,
        long reasoning) {
    private static final int SLOWEST = 2_097_151;
    private static final int STEPS = 16;

    String hour() {
        return timestamp.substring(0, LogClock.HOUR);
    }

    String day() {
        return timestamp.substring(0, LogClock.DAY);
    }

    long costMicro() {
        return picodollars / Picodollars.PER_MICRODOLLAR;
    }

    long costRest() {
        return picodollars % Picodollars.PER_MICRODOLLAR;
    }

    boolean timed() {
        return latencyMillisOrNull != null;
    }

    long latencyMillis() {
        return latencyMillisOrNull == null ? 0 : latencyMillisOrNull;
    }

    int step() {
        return step(latencyMillis());
    }

    /** Sixteen steps to each doubling, one for each millisecond below 32. */
    static int step(long latencyMillis) {
        int latency = (int) Math.clamp(latencyMillis, 0, SLOWEST);
        int shift = latency < 2 * STEPS ? 0 : 32 - Integer.numberOfLeadingZeros(latency) - 5;
        return shift * STEPS + (latency >> shift);
    }

    /** The least latency in milliseconds that is in a step; where the next one begins is where it ends. */
    static long leastOf(int step) {
        if (step < 2 * STEPS) {
            return step;
        }
        int shift = step / STEPS - 1;
        return (long) (step - shift * STEPS) << shift;
    }

    static int billed(@Nullable Long picodollars, @Nullable Long input, @Nullable Long output) {
        if (picodollars == null) {
            return CallGroup.COST_UNKNOWN;
        }
        return input != null && input >= 0 && output != null && output >= 0
                ? CallGroup.BILLED
                : CallGroup.TOKENS_UNKNOWN;
    }
}
