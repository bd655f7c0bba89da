package signalbox.core.review;

import java.util.Locale;

/**
 * Which calls the examples of a comparison stand for, and so which route a verdict changes.
 *
 * @param value the task type, tier name or pattern; empty for {@link Kind#ANY}
 */
public record Scope(Kind kind, String value) {
    /** What a scope is of. */
    public enum Kind {
        /** Not said: the examples were typed, pasted or read from a file. */
        ANY,
        /** Calls of one declared or recognised task type. */
        TASK,
        /** Calls that one hard route catches. */
        RULE,
        /** Calls that the classifier, or the default, sends to one tier. */
        TIER
    }

    public static final Scope ANY = new Scope(Kind.ANY, "");

    public static Scope task(String task) {
        return new Scope(Kind.TASK, task);
    }

    public static Scope rule(String pattern) {
        return new Scope(Kind.RULE, pattern);
    }

    public static Scope tier(String tier) {
        return new Scope(Kind.TIER, tier);
    }

    /** One word and, after a colon, the value: as it is kept in files. */
    String written() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + value;
    }

    static Scope ofWritten(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? ANY
                : new Scope(Kind.valueOf(text.substring(0, colon).toUpperCase(Locale.ROOT)), text.substring(colon + 1));
    }
}
