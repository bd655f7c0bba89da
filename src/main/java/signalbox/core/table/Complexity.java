package signalbox.core.table;

import java.util.Locale;
import java.util.Optional;

/** How hard a request is, in rising order. */
public enum Complexity {
    SIMPLE,
    MEDIUM,
    COMPLEX,
    REASONING;

    /** The lower-case name used in tiers.json, in the log and by classifiers. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Complexity> ofWireName(String name) {
        for (Complexity complexity : values()) {
            if (complexity.wireName().equals(name)) {
                return Optional.of(complexity);
            }
        }
        return Optional.empty();
    }
}
