package signalbox.ui.compare;

/** A comparison that has been opened: its review, its run and its verdict. */
record OpenComparison(ReviewViewModel review, RunViewModel run, VerdictViewModel verdict) {}
