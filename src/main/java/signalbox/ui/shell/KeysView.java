package signalbox.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import signalbox.ui.common.Action;
import signalbox.ui.common.Shortcuts;
import signalbox.ui.common.Strings;

/** The list of keys: those that work everywhere, and those of the screen in front. */
final class KeysView extends VBox {
    private final HBox columns = new HBox();
    private final ScrollPane scroll = new ScrollPane(columns);

    KeysView() {
        getStyleClass().addAll("overlay-box", "keys");
        Label title = new Label(Strings.text("shell.keys.title"));
        title.getStyleClass().add("screen-title");
        columns.getStyleClass().add("keys-columns");
        scroll.setFitToWidth(true);
        scroll.prefViewportHeightProperty().bind(columns.heightProperty());
        scroll.getStyleClass().add("page-scroll");
        getChildren().setAll(title, scroll);
    }

    void show(List<Action> everywhere, String screenTitle, List<Action> here) {
        columns.getChildren().setAll(column(Strings.text("shell.keys.everywhere"), everywhere));
        if (here.stream().anyMatch(action -> !action.keys().isEmpty())) {
            columns.getChildren().add(column(screenTitle, here));
        }
        scroll.requestFocus();
    }

    private static Node column(String title, List<Action> actions) {
        Label heading = new Label(title);
        heading.getStyleClass().add("card-title");
        VBox column = new VBox(heading);
        column.getStyleClass().add("keys-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        for (Action action : actions) {
            if (!action.keys().isEmpty()) {
                column.getChildren().add(row(action));
            }
        }
        return column;
    }

    private static Node row(Action action) {
        Label title = new Label(action.title());
        title.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(12, title, space, Shortcuts.keyCaps(action.keys()));
        row.getStyleClass().add("keys-row");
        return row;
    }
}
