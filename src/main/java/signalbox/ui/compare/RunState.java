package signalbox.ui.compare;

/** What a run is doing. */
enum RunState {
    IDLE,
    RUNNING,
    /** Stopping what is under way; takes less than a second. */
    STOPPING
}
