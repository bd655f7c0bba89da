package signalbox.ui;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import signalbox.ui.common.BackgroundTasks;
import signalbox.ui.common.TaskRunner;
import signalbox.ui.common.Theme;

/**
 * A window whose thread is measured while something is done in it. There is one a process, which ends when it is
 * closed. To be used by any thread but the window's own.
 */
public final class MeasuredWindow implements AutoCloseable {
    private static final Duration SETTLING = Duration.ofMillis(50);

    private final BackgroundTasks tasks = new BackgroundTasks();
    private final long uiThread;

    private MeasuredWindow(long uiThread) {
        this.uiThread = uiThread;
    }

    /** Starts JavaFX; nothing is shown yet. */
    public static MeasuredWindow start() throws Exception {
        CompletableFuture<Long> uiThread = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> uiThread.complete(Thread.currentThread().threadId()));
        return new MeasuredWindow(uiThread.get());
    }

    /**
     * Shows what is built on the window's thread.
     *
     * @param width in pixels, as the height
     */
    public <S> S show(Function<TaskRunner, S> builder, Function<S, Parent> view, int width, int height)
            throws Exception {
        return ask(() -> {
            S built = builder.apply(tasks);
            Scene scene = new Scene(view.apply(built), width, height);
            Theme.LIGHT.dress(scene);
            Stage stage = new Stage();
            stage.setScene(scene);
            stage.show();
            return built;
        });
    }

    public BackgroundTasks tasks() {
        return tasks;
    }

    /** Comes back when what was begun has ended and has been drawn. */
    public void settle() throws Exception {
        do {
            Thread.sleep(SETTLING);
        } while (!tasks.isIdle());
        run(() -> {});
    }

    /** Measures from now until the result is closed. */
    public Stalls watch() {
        return new Stalls(tasks, uiThread);
    }

    /** Comes back when the action has been done on the window's thread. */
    public void run(Runnable action) throws Exception {
        ask(() -> {
            action.run();
            return true;
        });
    }

    private <T> T ask(Callable<T> question) throws Exception {
        FutureTask<T> answer = new FutureTask<>(question);
        tasks.onUiThread(answer);
        return answer.get();
    }

    /** Prints a line of what was measured. */
    public static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }

    @Override
    public void close() {
        Platform.exit();
    }
}
