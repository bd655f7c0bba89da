package signalbox.ui.compare;

/** A comparison that has been opened: its review and its run. */
record OpenComparison(ReviewViewModel review, RunViewModel run) {}
