package signalbox.core.table;

import java.util.Locale;
import java.util.Optional;

/** How complexity and task type are told. */
public enum ClassifierMethod {
    /** Locally, by weighted signals in the text. */
    RULES,
    /** By asking the cheapest model. */
    LLM,
    /** By a model trained here. */
    MODEL,
    /** By rules, and by the cheapest model where they are near a boundary. */
    HYBRID;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ClassifierMethod> ofWireName(String name) {
        for (ClassifierMethod method : values()) {
            if (method.wireName().equals(name)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }
}
