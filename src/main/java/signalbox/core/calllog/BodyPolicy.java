package signalbox.core.calllog;

/** What the log keeps of prompts and answers. */
public enum BodyPolicy {
    /** The whole request and the whole answer. */
    EVERYTHING,
    /**
     * Only their SHA-256, by which equal ones can be told. The decision trace is kept without the words that it quotes
     * from the prompt.
     */
    HASH_ONLY
}
