package signalbox.ui.routing;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A text of several lines on screen but one in the draft, which it goes into with each key. Enter ends the edit, Tab goes on. */
final class WordsField extends TextArea {
    private final UnaryOperator<String> canonical;
    private final Runnable onEnd;
    private String shown = "";
    private boolean showing;

    /**
     * @param onTyped takes a text into the draft
     * @param onEnd called when Enter is pressed or the focus leaves
     * @param canonical how the draft writes a text that was typed
     */
    WordsField(Consumer<String> onTyped, Runnable onEnd, UnaryOperator<String> canonical) {
        this.canonical = canonical;
        this.onEnd = onEnd;
        setWrapText(true);
        setMinHeight(60);
        textProperty().subscribe((before, now) -> {
            if (!showing) {
                onTyped.accept(now);
            }
        });
        focusedProperty().subscribe(focused -> onEnd.run());
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            onEnd.run();
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    /** @param thing whose text it is; one that means the same is not written anew while it is typed */
    void show(String thing, String text, String problem) {
        if (!thing.equals(shown) || !canonical.apply(getText()).equals(text)) {
            showing = true;
            setText(text);
            showing = false;
        }
        shown = thing;
        pseudoClassStateChanged(EditField.WRONG, !problem.isEmpty());
    }
}
