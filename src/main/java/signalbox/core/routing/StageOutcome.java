package signalbox.core.routing;

import java.util.Locale;

/** What a stage had to say. */
public enum StageOutcome {
    /** It decided. */
    DECIDED,
    /** It would have decided, had no earlier stage done so. */
    WOULD_DECIDE,
    /** It had nothing to say. */
    PASSED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
