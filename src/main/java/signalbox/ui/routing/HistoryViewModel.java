package signalbox.ui.routing;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TableHistory;
import signalbox.core.table.TableVersion;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** The versions of the table, and the one that is looked at. On the JavaFX thread. */
final class HistoryViewModel {
    private final TableHistory history;
    private final DraftViewModel draft;
    private final TaskRunner tasks;
    private final ObservableList<TableVersion> versions = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<TableDocument>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private String restoring = "";

    HistoryViewModel(TableHistory history, DraftViewModel draft, TaskRunner tasks) {
        this.history = history;
        this.draft = draft;
        this.tasks = tasks;
    }

    /** Newest first. */
    ObservableList<TableVersion> versions() {
        return versions;
    }

    /** The table of the version looked at. */
    ReadOnlyObjectProperty<Optional<TableDocument>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Why versions cannot be read; empty where they can. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    TableDocument drafted() {
        return draft.state().document();
    }

    void refresh() {
        trouble.set("");
        tasks.run("", progress -> history.versions(), versions::setAll, this::failed);
    }

    void select(@Nullable TableVersion version) {
        selected.set(Optional.empty());
        if (version != null) {
            restoring = Formats.time(version.time());
            tasks.run(
                    "",
                    progress -> history.read(version),
                    document -> selected.set(Optional.of(document)),
                    this::failed);
        }
    }

    /** Takes the version looked at into the draft; it is in use when that is applied. */
    void restore() {
        selected.get()
                .ifPresent(document -> draft.edit(Strings.text("routing.edit.restore", restoring), now -> document));
    }

    private void failed(Exception failure) {
        trouble.set(Strings.text("routing.history.failed", String.valueOf(failure.getMessage())));
    }
}
