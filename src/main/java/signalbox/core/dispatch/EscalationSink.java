package signalbox.core.dispatch;

import signalbox.core.calllog.CallLogException;

/** Keeps calls that no model served, for the operator to look at. */
@FunctionalInterface
public interface EscalationSink {
    /** Keeps nothing. */
    EscalationSink NONE = callId -> {};

    /** @param callId of a failed call in the log */
    void keep(long callId) throws CallLogException;
}
