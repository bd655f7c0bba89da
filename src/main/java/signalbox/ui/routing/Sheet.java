package signalbox.ui.routing;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signalbox.ui.common.Strings;

/** A box over the screen, with a title, closed by Esc or a click beside it. */
abstract class Sheet extends StackPane {
    private final VBox box = new VBox();
    private final Label title = new Label();
    private Runnable onClosed = () -> {};

    Sheet(String titleKey) {
        getStyleClass().add("sheet-layer");
        box.getStyleClass().add("sheet-box");
        title.setText(Strings.text(titleKey));
        title.getStyleClass().add("screen-title");
        HBox header = new HBox(8, title, Parts.space(), Parts.icon(Feather.X, "routing.sheet.close", this::close));
        header.getStyleClass().add("row-line");
        box.getChildren().setAll(header);
        getChildren().setAll(box);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    final void put(Node... content) {
        box.getChildren().addAll(content);
    }

    final void onClosed(Runnable action) {
        onClosed = action;
    }

    /** Shows the box and gives it the focus. */
    final void open() {
        setVisible(true);
        focusFirst();
    }

    final void close() {
        if (isVisible()) {
            setVisible(false);
            onClosed.run();
        }
    }

    abstract void focusFirst();
}
