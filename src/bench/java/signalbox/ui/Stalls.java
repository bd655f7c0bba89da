package signalbox.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import signalbox.ui.common.TaskRunner;

/** Asks the JavaFX thread every few milliseconds for a word, and remembers how long it was in coming. */
public final class Stalls implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(4);

    private static final Duration FELT = Duration.ofMillis(8);

    private record Wait(long nanos, long busyNanos) {}

    private final TaskRunner tasks;
    private final long uiThread;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<Wait> waits = new ArrayList<>();
    private final Thread asker;

    /** @param uiThread the JavaFX thread's id */
    public Stalls(TaskRunner tasks, long uiThread) {
        this.tasks = tasks;
        this.uiThread = uiThread;
        this.asker = Thread.ofPlatform().start(this::ask);
    }

    private void ask() {
        try {
            while (true) {
                long busy = threads.getThreadCpuTime(uiThread);
                long asked = System.nanoTime();
                var answered = new CountDownLatch(1);
                tasks.onUiThread(answered::countDown);
                answered.await();
                synchronized (waits) {
                    waits.add(new Wait(System.nanoTime() - asked, threads.getThreadCpuTime(uiThread) - busy));
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** How long the thread was busy at a stretch, and how long it let others wait. */
    public String report() {
        synchronized (waits) {
            long[] slow = waits.stream().mapToLong(Wait::nanos).sorted().toArray();
            long[] busy = waits.stream().mapToLong(Wait::busyNanos).sorted().toArray();
            return String.format(
                    Locale.ROOT,
                    "busy %.1f ms (p99), %.0f ms at worst; with other programs waited for %.1f ms (p99), %.0f ms at"
                            + " worst; asked %d times",
                    busy[busy.length * 99 / 100] / 1e6,
                    busy[busy.length - 1] / 1e6,
                    slow[slow.length * 99 / 100] / 1e6,
                    slow[slow.length - 1] / 1e6,
                    slow.length);
        }
    }

    /** The stretches that could be felt, in the order in which they came, in milliseconds of processor time. */
    public String longer() {
        synchronized (waits) {
            return waits.stream()
                    .map(Wait::busyNanos)
                    .filter(nanos -> nanos > FELT.toNanos())
                    .map(nanos -> String.format(Locale.ROOT, "%.0f", nanos / 1e6))
                    .collect(Collectors.joining(", "));
        }
    }

    @Override
    public void close() {
        asker.interrupt();
    }
}
