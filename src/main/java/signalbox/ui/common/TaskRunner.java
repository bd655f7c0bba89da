package signalbox.ui.common;

import java.util.function.Consumer;

/**
 * Runs blocking work away from the JavaFX thread and brings its result back to it. In the program each task has a
 * virtual thread; in tests {@code InlineTaskRunner} runs it at once on the calling thread.
 */
public interface TaskRunner {
    /** Blocking, interruptible work; it may report how far it is from any thread. */
    @FunctionalInterface
    interface Work<T> {
        T run(ProgressReport progress) throws Exception;
    }

    /** Where work says how far it is. */
    interface ProgressReport {
        /**
         * @param done how many of {@code total} are done; a total of 0 means that it is not known
         * @param words what is happening, for the reader
         */
        void report(long done, long total, String words);
    }

    /** Work under way. */
    interface RunningTask {
        /** Interrupts the work; neither of its consumers is called afterwards. Has no effect once it has ended. */
        void cancel();
    }

    /**
     * Starts work. The consumers are called on the JavaFX thread; an {@link InterruptedException} of the work itself
     * counts as a cancel.
     *
     * @param title what the status bar shows while it runs; an empty one keeps it out of the status bar
     */
    <T> RunningTask run(String title, Work<T> work, Consumer<T> onDone, Consumer<Exception> onFailed);

    /** Brings something from any thread to the JavaFX thread, soon, in the order of the calls. */
    void onUiThread(Runnable action);

    /** Runs something on the JavaFX thread after a pause, for example when typing has stopped. */
    RunningTask later(java.time.Duration pause, Runnable action);
}
