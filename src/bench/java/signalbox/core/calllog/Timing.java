package signalbox.core.calllog;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Measures how long questions take and says it, a line each. Beside the time on the clock it gives the processor time of
 * the asking thread, which is what a quiet machine would need: so a busy machine can tell something too.
 */
final class Timing {
    private static final int ROUNDS = 15;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Timing() {}

    /** Asks once, then so often that a median means something. */
    static void measure(String what, Callable<?> question) throws Exception {
        long first = System.nanoTime();
        question.call();
        double cold = millisSince(first);
        double[] times = new double[ROUNDS];
        double[] busy = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long processor = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            question.call();
            times[i] = millisSince(start);
            busy[i] = (THREADS.getCurrentThreadCpuTime() - processor) / 1e6;
        }
        Arrays.sort(times);
        Arrays.sort(busy);
        say(
                "%-42s median %7.1f ms, processor %7.1f ms, slowest %7.1f ms, first %7.1f ms",
                what, times[ROUNDS / 2], busy[ROUNDS / 2], times[ROUNDS - 1], cold);
    }

    /** Something that is done for so many calls. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Does it once, and says how many calls a second that is. */
    static void rate(String what, int calls, Work work) throws Exception {
        long processor = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        work.run();
        double seconds = millisSince(start) / 1000;
        double busy = (THREADS.getCurrentThreadCpuTime() - processor) / 1e9;
        say(
                "%-42s %,8.0f calls a second; %,.1f microseconds of processor time a call in this thread",
                what, calls / seconds, busy * 1e6 / calls);
    }

    static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
