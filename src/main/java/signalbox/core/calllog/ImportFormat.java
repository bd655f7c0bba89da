package signalbox.core.calllog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a log comes from. */
public enum ImportFormat {
    /** Spend logs of the LiteLLM proxy: CSV, JSON lines or one JSON array. Times without a zone are UTC. */
    LITELLM,
    /** The activity export of OpenRouter: CSV. Times without a zone are UTC. */
    OPENROUTER,
    /** Any CSV with a line of names; separated by comma, semicolon or tab. */
    CSV,
    /** Any JSON objects, one a line, or one array of them. Fields within a field are named {@code outer.inner}. */
    JSONL;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ImportFormat> ofWireName(String name) {
        return Arrays.stream(values())
                .filter(format -> format.wireName().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Whether a time that says no zone is UTC; else it is this machine's. */
    boolean isInUtc() {
        return this == LITELLM || this == OPENROUTER;
    }
}
