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

    /** An attempt failed; text that it showed is void and the next attempt starts anew. */
    default void onAttemptFailed(Attempt attempt) {}
}
