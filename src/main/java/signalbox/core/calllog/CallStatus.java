package signalbox.core.calllog;

import java.util.Locale;

/** How a call ended. */
public enum CallStatus {
    OK,
    /** Every model of the chain failed. */
    FAILED,
    /** A budget forbade it; no model was called. */
    REFUSED,
    /** The operator stopped it. */
    CANCELLED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
