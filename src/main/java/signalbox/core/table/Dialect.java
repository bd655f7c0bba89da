package signalbox.core.table;

import java.util.Locale;
import java.util.Optional;

/** The wire format a provider speaks. */
public enum Dialect {
    /** Chat completions; {@code /chat/completions} is appended to the base url. */
    OPENAI,
    /** Messages; {@code /v1/messages} is appended to the base url. */
    ANTHROPIC;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Dialect> ofWireName(String name) {
        for (Dialect dialect : values()) {
            if (dialect.wireName().equals(name)) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }
}
