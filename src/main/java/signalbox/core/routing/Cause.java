package signalbox.core.routing;

import java.util.Locale;

/** The one cause of a decision; the list is closed. */
public enum Cause {
    /** The caller insisted on a tier. */
    FORCED,
    /** A hard route matched. */
    HARD_ROUTE,
    /** The user has a tier of their own. */
    USER_OVERRIDE,
    /** The declared task type has a route. */
    TASK_ROUTE,
    /** The classifier's complexity maps to the tier. */
    CLASSIFIER,
    /** Nothing else decided. */
    DEFAULT,
    /** The input did not fit the model first chosen. */
    ESCALATED,
    /** A budget is spent: the call went to a cheaper tier, or to none. */
    BUDGET;

    /** The lower-case name used in the log and in JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
