package signalbox.ui.playground;

/** A part of the draft that the operator may be led to. */
enum DraftPart {
    PROMPT,
    MAX_TOKENS
}
