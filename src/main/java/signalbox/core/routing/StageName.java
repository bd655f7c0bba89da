package signalbox.core.routing;

import java.util.Locale;

/** The stages of a decision, in the order in which they are asked. */
public enum StageName {
    FORCED,
    HARD_ROUTES,
    USER_OVERRIDE,
    TASK_ROUTE,
    CLASSIFIER,
    DEFAULT,
    FIT_CHECK,
    /** Only where the table has a budget that covers the call. */
    BUDGET;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
