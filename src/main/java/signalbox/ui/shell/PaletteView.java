package signalbox.ui.shell;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Shortcuts;
import signalbox.ui.common.Strings;

/** Type a few letters, press Enter. The focus stays in the field; arrows move through the list. */
final class PaletteView extends VBox {
    private static final int ROWS = 10;
    private static final double ROW_HEIGHT = 36;

    private final PaletteViewModel viewModel = new PaletteViewModel();
    private final CustomTextField field = new CustomTextField();
    private final ListView<PaletteViewModel.Entry> list = new ListView<>(viewModel.matches());
    private final Runnable onClose;

    PaletteView(Runnable onClose) {
        this.onClose = onClose;
        getStyleClass().addAll("overlay-box", "palette");
        field.setId("palette-query");
        field.setLeft(new FontIcon(Feather.SEARCH));
        field.setPromptText(Strings.text("shell.palette.prompt"));
        field.textProperty().bindBidirectional(viewModel.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setId("palette-list");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(ignored -> new EntryCell());
        list.setPlaceholder(new Label(Strings.text("shell.palette.nothing")));
        list.setOnMouseClicked(event -> run(list.getSelectionModel().getSelectedItem()));
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> ROW_HEIGHT * Math.clamp(viewModel.matches().size(), 1, ROWS) + 2, viewModel.matches()));
        viewModel.selectedProperty().subscribe(this::select);
        getChildren().setAll(field, list);
    }

    void open(List<PaletteViewModel.Entry> entries) {
        viewModel.open(entries);
        field.requestFocus();
    }

    private void steer(KeyEvent event) {
        Map<KeyCode, Runnable> steering = Map.of(
                KeyCode.UP, () -> viewModel.move(-1),
                KeyCode.DOWN, () -> viewModel.move(1),
                KeyCode.PAGE_UP, () -> viewModel.move(-ROWS + 1),
                KeyCode.PAGE_DOWN, () -> viewModel.move(ROWS - 1),
                KeyCode.ENTER, () -> run(list.getSelectionModel().getSelectedItem()));
        Runnable step = steering.get(event.getCode());
        if (step != null) {
            event.consume();
            step.run();
        }
    }

    private void select() {
        int index = viewModel.selectedProperty().get();
        if (index < 0) {
            return;
        }
        list.getSelectionModel().clearAndSelect(index);
        list.scrollTo(Math.max(0, index - ROWS + 1));
    }

    private void run(PaletteViewModel.@Nullable Entry entry) {
        if (entry != null) {
            onClose.run();
            entry.action().run().run();
        }
    }

    private static final class EntryCell extends ListCell<PaletteViewModel.Entry> {
        @Override
        protected void updateItem(PaletteViewModel.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            setGraphic(entry == null || empty ? null : row(entry));
        }

        private static HBox row(PaletteViewModel.Entry entry) {
            Label title = new Label(entry.action().title());
            Label place = new Label(entry.place());
            place.getStyleClass().add("muted");
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox row = new HBox(8, title, space, place);
            if (!entry.action().keys().isEmpty()) {
                row.getChildren().add(Shortcuts.keyCaps(entry.action().keys()));
            }
            row.getStyleClass().add("palette-row");
            return row;
        }
    }
}
