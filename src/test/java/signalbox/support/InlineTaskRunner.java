package signalbox.support;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import signalbox.ui.common.TaskRunner;

/**
 * Runs every task at once on the calling thread, so that a test sees its effect in the next line. What a task's own
 * threads bring to the JavaFX thread waits until the task has ended, and is then done on the calling thread.
 */
public final class InlineTaskRunner implements TaskRunner {
    private final Queue<Runnable> broughtByOthers = new ConcurrentLinkedQueue<>();

    @Override
    public <T> RunningTask run(String title, Work<T> work, Consumer<T> onDone, Consumer<Exception> onFailed) {
        try {
            T result = work.run((done, total, words) -> {});
            doWhatOthersBrought();
            onDone.accept(result);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            doWhatOthersBrought();
            onFailed.accept(failed);
        }
        return () -> {};
    }

    @Override
    public void onUiThread(Runnable action) {
        if (Thread.currentThread().isVirtual()) {
            broughtByOthers.add(action);
        } else {
            doWhatOthersBrought();
            action.run();
        }
    }

    @Override
    public RunningTask later(Duration pause, Runnable action) {
        action.run();
        return () -> {};
    }

    private void doWhatOthersBrought() {
        for (Runnable next = broughtByOthers.poll(); next != null; next = broughtByOthers.poll()) {
            next.run();
        }
    }
}
