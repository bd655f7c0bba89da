package signalbox.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Holds the end of the program, by Ctrl+C or a signal, until work is in order: answers that are under way will be billed,
 * and are waited for. Close it when the work is done.
 */
final class OrderlyEnd implements AutoCloseable {
    /** A little more than the work itself waits. */
    private static final Duration MOST = Duration.ofSeconds(35);

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    /** @param onEnd run once where the program is told to end before the work is done */
    OrderlyEnd(Runnable onEnd) {
        this.hook = new Thread(() -> {
            onEnd.run();
            try {
                done.await(MOST.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The program is ending already.
        }
    }
}
