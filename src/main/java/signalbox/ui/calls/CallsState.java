package signalbox.ui.calls;

/** What the screen as a whole has to show. */
enum CallsState {
    /** Nothing yet. */
    LOADING,
    /** The log has no call at all. */
    EMPTY_LOG,
    /** No call matches the filter. */
    NO_MATCH,
    READY,
    /** The log cannot be read. */
    FAILED
}
