package signalbox.ui.routing;

import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/**
 * A field whose text goes into the draft with each key. What the draft then says is not written back while it means the
 * same, so that nothing moves under the caret.
 */
final class EditField extends TextField {
    static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final UnaryOperator<String> canonical;
    private String last = "";
    private String refusal = "";
    private boolean showing;

    /**
     * @param onTyped takes a text into the draft, or returns why it cannot be taken
     * @param onEnd called when Enter is pressed or the focus leaves
     */
    EditField(UnaryOperator<String> onTyped, Runnable onEnd) {
        this(onTyped, onEnd, UnaryOperator.identity());
    }

    /** @param canonical how the draft writes a text that was typed */
    EditField(UnaryOperator<String> onTyped, Runnable onEnd, UnaryOperator<String> canonical) {
        this.canonical = canonical;
        setMinWidth(0);
        textProperty().subscribe((before, now) -> {
            if (!showing) {
                refusal = onTyped.apply(now);
                pseudoClassStateChanged(WRONG, !refusal.isEmpty());
            }
        });
        focusedProperty().subscribe((before, now) -> {
            if (!now) {
                onEnd.run();
            }
        });
        setOnAction(event -> onEnd.run());
    }

    /** Shows what the draft says, and marks it where the draft is wrong. */
    void show(String value, String problem) {
        boolean same = value.equals(last);
        last = value;
        if (!canonical.apply(getText()).equals(value) && !(same && isFocused())) {
            showing = true;
            setText(value);
            showing = false;
            refusal = "";
        }
        pseudoClassStateChanged(WRONG, !problem.isEmpty() || !refusal.isEmpty());
    }

    /** Why the text could not be taken into the draft; empty where it was. */
    String refusal() {
        return refusal;
    }
}
