package signalbox.ui.routing;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.TableVersion;
import signalbox.ui.common.DiffLines;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Sheet;
import signalbox.ui.common.Strings;

/** Earlier versions of the table; one can be taken into the draft. */
final class HistorySheet extends Sheet {
    private final HistoryViewModel model;
    private final ListView<TableVersion> versions = new ListView<>();
    private final DiffLines lines = new DiffLines();

    HistorySheet(HistoryViewModel model) {
        super(Strings.text("routing.history.title"));
        this.model = model;
        versions.setItems(model.versions());
        versions.setId("versions");
        versions.getStyleClass().add("versions");
        versions.setCellFactory(list -> new VersionCell());
        versions.setPlaceholder(Parts.muted(Strings.text("routing.history.empty")));
        versions.setMinWidth(300);
        versions.setMaxWidth(300);
        versions.setAccessibleText(Strings.text("routing.history.title"));
        versions.getSelectionModel().selectedItemProperty().subscribe((before, now) -> model.select(now));
        HBox sides = new HBox(16, versions, Parts.growing(lines));
        VBox.setVgrow(sides, Priority.ALWAYS);
        Button restore = new Button(Strings.text("routing.history.restore"));
        restore.getStyleClass().add(Styles.ACCENT);
        restore.setId("restore");
        restore.setOnAction(event -> {
            model.restore();
            close();
        });
        Label trouble = new Label();
        trouble.getStyleClass().addAll("negative", "small");
        trouble.textProperty().bind(model.troubleProperty());
        HBox buttons =
                new HBox(8, Parts.muted(Strings.text("routing.history.sentence")), trouble, Parts.space(), restore);
        buttons.getStyleClass().add("row-line");
        put(sides, buttons);
        model.selectedProperty().subscribe(chosen -> {
            restore.setDisable(chosen.isEmpty());
            chosen.ifPresentOrElse(
                    document -> lines.show(model.drafted(), document),
                    () -> lines.getItems().clear());
        });
    }

    @Override
    protected void focusFirst() {
        model.refresh();
        versions.requestFocus();
    }

    private static final class VersionCell extends ListCell<TableVersion> {
        private final Label time = new Label();
        private final Label summary = Parts.muted("");
        private final VBox face = new VBox(2, time, summary);

        VersionCell() {
            setPrefWidth(0);
            face.getStyleClass().add("version");
        }

        @Override
        protected void updateItem(@Nullable TableVersion version, boolean empty) {
            super.updateItem(version, empty);
            if (version == null || empty) {
                setGraphic(null);
                return;
            }
            time.setText(Formats.time(version.time()));
            summary.setText(version.summary().replace('\n', ' '));
            setGraphic(face);
        }
    }
}
