package signalbox.ui.compare;

/** What a run is doing. */
enum RunState {
    IDLE,
    RUNNING,
    /** Sends nothing new until it goes on. */
    PAUSED,
    /** Sending nothing more; takes less than a second. Answers under way are still kept as they come. */
    STOPPING
}
