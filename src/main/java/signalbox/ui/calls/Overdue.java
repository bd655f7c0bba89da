package signalbox.ui.calls;

import java.time.Duration;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import signalbox.ui.common.TaskRunner;

/**
 * Whether what is shown is still of an earlier question, because the answer to this one takes long. What takes no time
 * to speak of is never overdue: a screen that dims and brightens with each click would flicker.
 */
final class Overdue {
    /** From here on, somebody who waits wonders. */
    static final Duration LONG = Duration.ofMillis(700);

    private final TaskRunner tasks;
    private final ReadOnlyBooleanWrapper overdue = new ReadOnlyBooleanWrapper();
    private TaskRunner.RunningTask timer = () -> {};

    Overdue(TaskRunner tasks) {
        this.tasks = tasks;
    }

    ReadOnlyBooleanProperty property() {
        return overdue.getReadOnlyProperty();
    }

    /** Another question was asked; its answer is waited for from now on. */
    void asked() {
        timer.cancel();
        timer = tasks.later(LONG, () -> overdue.set(true));
    }

    /** The answer is shown, or will never come. */
    void answered() {
        timer.cancel();
        overdue.set(false);
    }
}
