package signalbox.core.calllog;

import java.util.Locale;

/** What the log keeps of prompts and answers. */
public enum BodyPolicy {
    /** The whole request and the whole answer. */
    EVERYTHING,
    /** Both, without e-mail addresses, keys, and numbers of cards, accounts and telephones; and the hash of the whole. */
    REDACTED,
    /**
     * Only their SHA-256, by which equal ones can be told. The decision trace is kept without the words that it quotes
     * from the prompt.
     */
    HASH_ONLY;

    /** What may be kept of a text that somebody wrote; empty where nothing may. */
    public String kept(String text) {
        return switch (this) {
            case EVERYTHING -> text;
            case REDACTED -> Redaction.of(text);
            case HASH_ONLY -> "";
        };
    }

    /** Greater for a policy that keeps less; histories keep these numbers, so none ever changes its own. */
    int strictness() {
        return switch (this) {
            case EVERYTHING -> 0;
            case REDACTED -> 1;
            case HASH_ONLY -> 2;
        };
    }

    /** The lower-case name, as the log and the command line have it. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
