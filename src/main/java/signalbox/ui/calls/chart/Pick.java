package signalbox.ui.calls.chart;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What a mark of a chart, or a value in a list, does to the filter; the same everywhere, by mouse and by key. */
public enum Pick {
    /** Click, Enter or space: only this. */
    ONLY,
    /** Ctrl+click, Ctrl+Enter: this as well. */
    ALSO,
    /** Right click, Delete: not this. */
    EXCLUDE;

    /** Makes a node a mark. A button keeps its own way to be pressed, which knows nothing of Ctrl. */
    public static void on(Node mark, Consumer<Pick> onPick) {
        mark.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (!event.isStillSincePress()) {
                return;
            }
            if (event.getButton() == MouseButton.SECONDARY) {
                onPick.accept(EXCLUDE);
                event.consume();
            } else if (event.getButton() == MouseButton.PRIMARY
                    && (event.isShortcutDown() || !(mark instanceof ButtonBase))) {
                onPick.accept(event.isShortcutDown() ? ALSO : ONLY);
                event.consume();
            }
        });
        mark.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && (event.isShortcutDown() || !(mark instanceof ButtonBase))) {
                onPick.accept(event.isShortcutDown() ? ALSO : ONLY);
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                onPick.accept(EXCLUDE);
                event.consume();
            }
        });
        if (mark instanceof ButtonBase button) {
            button.setOnAction(event -> onPick.accept(ONLY));
        }
    }
}
