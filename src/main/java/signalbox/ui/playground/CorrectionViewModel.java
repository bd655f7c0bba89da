package signalbox.ui.playground;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.core.routing.LabelFile;
import signalbox.core.table.Complexity;
import signalbox.ui.common.TaskRunner;

/** What the operator says of how a prompt was judged: a label that a classifier is trained with. On the JavaFX thread. */
final class CorrectionViewModel {
    private final String prompt;
    private final LabelFile labels;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Optional<Complexity>> label = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Complexity>> before = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    CorrectionViewModel(String prompt, LabelFile labels, TaskRunner tasks) {
        this.prompt = prompt;
        this.labels = labels;
        this.tasks = tasks;
        tasks.run("", _ -> labels.of(prompt), label::set, this::fail);
    }

    /** What was said; empty where nothing was. */
    ReadOnlyObjectProperty<Optional<Complexity>> labelProperty() {
        return label.getReadOnlyProperty();
    }

    /** Why it could not be kept; empty where it was. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void say(Complexity right) {
        keep(right);
    }

    /** Takes back what was said last; what was said before it holds again. */
    void undo() {
        keep(before.get().orElse(null));
    }

    private void keep(@Nullable Complexity next) {
        tasks.run(
                "",
                _ -> labels.set(prompt, next),
                replaced -> {
                    problem.set("");
                    before.set(replaced);
                    label.set(Optional.ofNullable(next));
                },
                this::fail);
    }

    private void fail(Exception failed) {
        problem.set(Optional.ofNullable(failed.getMessage()).orElseGet(failed::toString));
    }
}
