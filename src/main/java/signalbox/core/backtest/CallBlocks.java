package signalbox.core.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Works through calls or texts in blocks on all processors, on threads that give way to the screen's. */
final class CallBlocks {
    /** A power of two no larger than a Roaring container, so that no two threads fill the same one. */
    static final int SIZE = 1 << 12;

    /** Works on one thread. */
    @FunctionalInterface
    interface Worker {
        /** Works on those from one number to another, exclusive. */
        void work(int from, int to);
    }

    /** Told how many are done. */
    @FunctionalInterface
    interface Count {
        void done(long done);
    }

    private CallBlocks() {}

    /**
     * @param workers makes one for each thread
     * @throws InterruptedException where this thread was interrupted; then all workers have stopped
     */
    static void run(int from, int to, Supplier<Worker> workers, Count count) throws InterruptedException {
        int blocks = (to - from + SIZE - 1) / SIZE;
        int threads = Math.clamp(blocks, 1, Runtime.getRuntime().availableProcessors());
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicBoolean stopped = new AtomicBoolean();
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        Runnable loop = () -> {
            try {
                Worker worker = workers.get();
                for (int block = next.getAndIncrement();
                        block < blocks && !stopped.get();
                        block = next.getAndIncrement()) {
                    int start = from + block * SIZE;
                    worker.work(start, Math.min(to, start + SIZE));
                    count.done(Math.min(to - from, done.incrementAndGet() * (long) SIZE));
                }
            } catch (RuntimeException | Error broken) {
                stopped.set(true);
                failures.add(broken);
            }
        };
        ThreadFactory makers = threads("backtest ");
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = makers.newThread(loop);
            thread.start();
            running.add(thread);
        }
        join(running, stopped);
        rethrow(failures.peek());
    }

    /** Makes threads that give way to the screen's. */
    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it but how the window feels meanwhile
    static ThreadFactory threads(String name) {
        return Thread.ofPlatform()
                .daemon()
                .name(name, 0)
                .priority(Thread.MIN_PRIORITY + 1)
                .factory();
    }

    private static void join(List<Thread> running, AtomicBoolean stopped) throws InterruptedException {
        InterruptedException interrupted = null;
        for (Thread thread : running) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException cancelled) {
                    stopped.set(true);
                    interrupted = cancelled;
                }
            }
        }
        if (interrupted != null) {
            throw interrupted;
        }
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }
}
