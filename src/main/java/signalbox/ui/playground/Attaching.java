package signalbox.ui.playground;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import signalbox.core.chat.Attachment;
import signalbox.core.chat.AttachmentReader;
import signalbox.ui.common.TaskRunner;

/** Adds files to the draft. On the JavaFX thread. */
final class Attaching {
    private final DraftViewModel draft;
    private final TaskRunner tasks;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    Attaching(DraftViewModel draft, TaskRunner tasks) {
        this.draft = draft;
        this.tasks = tasks;
    }

    /** Why the last file could not be added; empty where it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void attach(List<Path> files) {
        problem.set("");
        for (Path file : files) {
            tasks.run(
                    "",
                    _ -> AttachmentReader.read(file),
                    draft.attachments()::add,
                    failed ->
                            problem.set(Optional.ofNullable(failed.getMessage()).orElseGet(failed::toString)));
        }
    }

    void remove(Attachment attachment) {
        problem.set("");
        draft.attachments().remove(attachment);
    }
}
