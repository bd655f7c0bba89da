package signalbox.ui.calls;

/** A look under a name of the operator's. */
record SavedView(String name, Look look) {}
