package signalbox.ui.compare;

/** What a run is doing. */
enum RunState {
    IDLE,
    RUNNING,
    /** Sends nothing new until it goes on. */
    PAUSED,
    /** Stopping what is under way; takes less than a second. */
    STOPPING
}
