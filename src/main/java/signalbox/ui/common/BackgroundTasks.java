package signalbox.ui.common;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program's task runner: a virtual thread for each task, results on the JavaFX thread. */
public final class BackgroundTasks implements TaskRunner {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTasks.class);
    /** A longer pause is a timer rather than work about to begin. */
    private static final Duration LONGEST_PAUSE_OF_WORK = Duration.ofSeconds(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final Executor uiThread;
    private final AtomicInteger underWay = new AtomicInteger();
    private final ObservableList<TaskProgress> running = FXCollections.observableArrayList();

    public BackgroundTasks() {
        this(Platform::runLater);
    }

    BackgroundTasks(Executor uiThread) {
        this.uiThread = uiThread;
    }

    /** The tasks under way that have a title, oldest first. Read and changed on the JavaFX thread. */
    public ObservableList<TaskProgress> running() {
        return FXCollections.unmodifiableObservableList(running);
    }

    /** How many tasks are under way, with a title or without, pauses longer than a second apart. From any thread. */
    public int underWay() {
        return underWay.get();
    }

    /** Whether nothing is under way, pauses longer than a second apart. From any thread. */
    public boolean isIdle() {
        return underWay.get() == 0;
    }

    /**
     * Blocks until nothing is under way; not to be called on the JavaFX thread.
     *
     * @return whether that was so within {@code longest}
     */
    public boolean awaitIdle(Duration longest) throws InterruptedException {
        long deadline = System.nanoTime() + longest.toNanos();
        while (!isIdle()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return true;
    }

    /** Stops all tasks that have a title. From any thread. */
    public void cancelRunning() {
        uiThread.execute(() -> List.copyOf(running).forEach(TaskProgress::cancel));
    }

    @Override
    public <T> RunningTask run(String title, Work<T> work, Consumer<T> onDone, Consumer<Exception> onFailed) {
        return start(new Job<>(title, work, onDone, onFailed, true));
    }

    @Override
    public void onUiThread(Runnable action) {
        uiThread.execute(action);
    }

    @Override
    public RunningTask later(Duration pause, Runnable action) {
        Work<Boolean> wait = progress -> {
            Thread.sleep(pause);
            return true;
        };
        boolean counts = pause.compareTo(LONGEST_PAUSE_OF_WORK) <= 0;
        return start(new Job<>("", wait, done -> action.run(), failed -> {}, counts));
    }

    private <T> RunningTask start(Job<T> job) {
        job.begin();
        return job;
    }

    private final class Job<T> implements RunningTask {
        private final Work<T> work;
        private final Consumer<T> onDone;
        private final Consumer<Exception> onFailed;
        private final boolean counts;
        private final TaskProgress progress;
        private final Thread thread;
        private volatile boolean cancelled;

        Job(String title, Work<T> work, Consumer<T> onDone, Consumer<Exception> onFailed, boolean counts) {
            this.work = work;
            this.onDone = onDone;
            this.onFailed = onFailed;
            this.counts = counts;
            this.progress = new TaskProgress(title, uiThread, this::cancel);
            this.thread = Thread.ofVirtual().name("task " + title).unstarted(this::work);
        }

        void begin() {
            if (counts) {
                underWay.incrementAndGet();
            }
            if (!progress.title().isEmpty()) {
                uiThread.execute(() -> running.add(progress));
            }
            thread.start();
        }

        @Override
        public void cancel() {
            cancelled = true;
            thread.interrupt();
        }

        private void work() {
            try {
                T result = work.run(progress);
                end(() -> onDone.accept(result));
            } catch (InterruptedException interrupted) {
                end(() -> {});
            } catch (Exception failed) {
                end(() -> onFailed.accept(failed));
            } catch (Throwable broken) {
                LOG.error("A task broke: {}", progress.title(), broken);
                end(() -> onFailed.accept(new ExecutionException(broken)));
            }
        }

        /** The consumer runs before the task counts as ended, so that work it starts keeps the runner busy. */
        private void end(Runnable consumer) {
            uiThread.execute(() -> {
                running.remove(progress);
                try {
                    if (!cancelled) {
                        consumer.run();
                    }
                } finally {
                    if (counts) {
                        underWay.decrementAndGet();
                    }
                }
            });
        }
    }
}
