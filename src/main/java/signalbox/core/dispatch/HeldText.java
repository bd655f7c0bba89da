package signalbox.core.dispatch;

import java.util.Set;
import java.util.function.Consumer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.table.CallRules.Check;

/**
 * Holds an answer's text back for as long as it may turn out to be none, so that another model can still take over
 * unseen: without a stream until it is whole; in a stream until the first words rule out that it is empty, a refusal or
 * prose in place of JSON.
 */
final class HeldText {
    private final ChatRequest request;
    private final Set<Check> checks;
    private final boolean stream;
    private final Consumer<String> shown;
    private final StringBuilder held = new StringBuilder();
    private boolean open;

    HeldText(ChatRequest request, Set<Check> checks, boolean stream, Consumer<String> shown) {
        this.request = request;
        this.checks = checks;
        this.stream = stream;
        this.shown = shown;
    }

    void accept(String piece) {
        if (open) {
            shown.accept(piece);
            return;
        }
        held.append(piece);
        if (stream && isAnswer(held.toString().stripLeading())) {
            release();
        }
    }

    /** Shows what is held, and from now on everything at once. */
    void release() {
        open = true;
        if (!held.isEmpty()) {
            shown.accept(held.toString());
            held.setLength(0);
        }
    }

    /** Whether any of it was shown. */
    boolean isShown() {
        return open;
    }

    private boolean isAnswer(String text) {
        return !text.isEmpty()
                && !(checks.contains(Check.REFUSAL) && AnswerCheck.mayBecomeRefusal(text))
                && !(checks.contains(Check.INVALID_JSON) && request.wantsJson() && !AnswerCheck.mayBecomeJson(text));
    }
}
