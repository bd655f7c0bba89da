package signalbox.core.calllog;

import java.util.Locale;

/** What calls can be filtered and grouped by. */
public enum Dimension {
    TIER,
    MODEL,
    PROVIDER,
    TASK,
    COMPLEXITY,
    USER,
    CAUSE,
    /** The hard route that decided, by its place in the table at that time, from 1. */
    RULE,
    STATUS,
    SOURCE;

    /** The lower-case name typed in filters. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
