package signalbox.support;

import java.time.Duration;
import java.util.function.Consumer;
import signalbox.ui.common.TaskRunner;

/** Runs every task at once on the calling thread, so that a test sees its effect in the next line. */
public final class InlineTaskRunner implements TaskRunner {
    @Override
    public <T> RunningTask run(String title, Work<T> work, Consumer<T> onDone, Consumer<Exception> onFailed) {
        try {
            onDone.accept(work.run((done, total, words) -> {}));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            onFailed.accept(failed);
        }
        return () -> {};
    }

    @Override
    public void onUiThread(Runnable action) {
        action.run();
    }

    @Override
    public RunningTask later(Duration pause, Runnable action) {
        action.run();
        return () -> {};
    }
}
