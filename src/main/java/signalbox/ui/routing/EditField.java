package signalbox.ui.routing;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/**
 * A field whose text goes into the draft with each key. What the draft then says is not written back while it means the
 * same, so that nothing moves under the caret.
 */
class EditField extends TextField {
    static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final UnaryOperator<String> canonical;
    private String last = "";
    private String refusal = "";
    private String problem = "";
    private boolean showing;
    private String shown = "";
    private final Map<String, Refused> refused = new HashMap<>();

    /**
     * A text that the draft could not take.
     *
     * @param instead what the draft says
     */
    private record Refused(String text, String why, String instead) {}

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
                mark();
                typed();
            }
        });
        focusedProperty().subscribe((before, now) -> {
            if (!now) {
                onEnd.run();
            }
        });
        setOnAction(event -> onEnd.run());
    }

    /** Shows what the draft says of something, and marks it where the draft is wrong. */
    final void show(String value, String problem) {
        show("", value, problem);
    }

    /**
     * The same where one field serves several things in turn. A text that could not be taken is there again when its
     * thing is shown again, unless the draft says something else by then.
     *
     * @param thing whose value it is
     */
    final void show(String thing, String value, String problem) {
        boolean another = !thing.equals(shown);
        if (another) {
            keepRefused();
            shown = thing;
        }
        boolean same = value.equals(last) && !another;
        last = value;
        if (!canonical.apply(getText()).equals(value) && !(same && (isFocused() || !refusal.isEmpty()))) {
            set(value, "");
        }
        Refused kept = another ? refused.remove(thing) : null;
        if (kept != null && kept.instead().equals(value)) {
            set(kept.text(), kept.why());
        }
        this.problem = problem;
        mark();
    }

    /** Is told after what was typed went into the draft. */
    void typed() {}

    private void mark() {
        pseudoClassStateChanged(WRONG, !problem.isEmpty() || !refusal.isEmpty());
    }

    private void keepRefused() {
        if (!refusal.isEmpty()) {
            refused.put(shown, new Refused(getText(), refusal, last));
        }
        refusal = "";
    }

    private void set(String text, String why) {
        showing = true;
        setText(text);
        showing = false;
        refusal = why;
    }

    /** Why the text could not be taken into the draft; empty where it was. */
    final String refusal() {
        return refusal;
    }
}
