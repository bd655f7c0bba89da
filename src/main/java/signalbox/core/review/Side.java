package signalbox.core.review;

import java.util.Locale;

/** The two sides of a comparison: the cheap one is judged, the premium one is what it would replace. */
public enum Side {
    CHEAP,
    PREMIUM;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Side ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
