package signalbox.ui.playground;

import java.time.Duration;
import java.util.function.Consumer;
import signalbox.ui.common.TaskRunner;

/** Gathers text as it comes, on any thread, and shows it at most once a frame or so, however fast it comes. */
final class ArrivingText {
    private static final Duration FRAME = Duration.ofMillis(40);

    private final TaskRunner tasks;
    private final Consumer<String> shown;
    private final Object lock = new Object();
    private final StringBuilder arrived = new StringBuilder();
    private boolean coming;

    /** @param shown takes what has come since the last time, on the JavaFX thread */
    ArrivingText(TaskRunner tasks, Consumer<String> shown) {
        this.tasks = tasks;
        this.shown = shown;
    }

    /** On any thread. */
    void add(String piece) {
        synchronized (lock) {
            arrived.append(piece);
            if (coming) {
                return;
            }
            coming = true;
        }
        tasks.onUiThread(() -> tasks.later(FRAME, this::show));
    }

    /** Shows at once what has come; on the JavaFX thread. */
    void show() {
        String more;
        synchronized (lock) {
            more = arrived.toString();
            arrived.setLength(0);
            coming = false;
        }
        shown.accept(more);
    }
}
