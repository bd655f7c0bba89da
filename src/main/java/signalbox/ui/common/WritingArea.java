package signalbox.ui.common;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A text area for prompts, in which Tab goes on to the next field as everywhere, in place of being written. */
public final class WritingArea extends TextArea {
    public WritingArea() {
        setWrapText(true);
        getStyleClass().add("mono");
        addEventFilter(KeyEvent.KEY_PRESSED, this::leaveOnTab);
    }

    private void leaveOnTab(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
            event.consume();
            requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }
}
