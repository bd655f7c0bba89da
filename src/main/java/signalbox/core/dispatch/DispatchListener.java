package signalbox.core.dispatch;

import signalbox.core.calllog.Attempt;
import signalbox.core.chat.ModelRef;
import signalbox.core.routing.Decision;

/** Follows a call while it runs. All methods are called on the dispatching thread, in order. */
public interface DispatchListener {
    /** Follows nothing. */
    DispatchListener NONE = new DispatchListener() {};

    default void onDecision(Decision decision) {}

    default void onAttempt(ModelRef model) {}

    default void onText(String piece) {}

    /** An attempt failed. Where it had shown text, no other follows. */
    default void onAttemptFailed(Attempt attempt) {}
}
