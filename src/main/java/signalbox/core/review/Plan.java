package signalbox.core.review;

import java.util.Locale;

/** When the operator may look at the verdict; chosen before the first vote. */
public enum Plan {
    /** After every vote: the evidence stays valid however often one looks. */
    WATCH,
    /** After the last vote only: ordinary bounds, which need about a quarter fewer examples. */
    FIXED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Plan ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
