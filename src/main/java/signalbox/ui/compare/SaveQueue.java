package signalbox.ui.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import signalbox.core.review.ReviewException;
import signalbox.ui.common.TaskRunner;

/**
 * Saves one thing after the other, in the order in which they were done, without the screen waiting. A save that failed
 * stays first in the queue until it succeeds. Used on the JavaFX thread.
 */
final class SaveQueue {
    /** Blocking. */
    @FunctionalInterface
    interface Save {
        void run() throws ReviewException;
    }

    private final TaskRunner tasks;
    private final Deque<Save> waiting = new ArrayDeque<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper behind = new ReadOnlyIntegerWrapper();
    private boolean saving;

    SaveQueue(TaskRunner tasks) {
        this.tasks = tasks;
    }

    /** Why the first save failed; empty where all is well. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many saves are not on disk yet. */
    ReadOnlyIntegerProperty behindProperty() {
        return behind.getReadOnlyProperty();
    }

    void add(Save save) {
        waiting.add(save);
        behind.set(waiting.size());
        if (!saving && problem.get().isEmpty()) {
            saveFirst();
        }
    }

    /** Tries again what failed, and then all that waits behind it. */
    void retry() {
        problem.set("");
        if (!saving) {
            saveFirst();
        }
    }

    private void saveFirst() {
        Save first = waiting.peek();
        if (first == null) {
            return;
        }
        saving = true;
        tasks.run(
                "",
                progress -> {
                    first.run();
                    return true;
                },
                done -> {
                    saving = false;
                    waiting.remove();
                    behind.set(waiting.size());
                    saveFirst();
                },
                failed -> {
                    saving = false;
                    problem.set(String.valueOf(failed.getMessage()));
                });
    }
}
