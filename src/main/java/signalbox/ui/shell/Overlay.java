package signalbox.ui.shell;

/** What lies over the screens. */
enum Overlay {
    NONE,
    PALETTE,
    KEYS,
    PRACTICE,
    /** Where the key of a provider is given. */
    KEY,
    /** The calls that no model served. */
    WAITING;

    /** Whether Tab goes from control to control in it; the others are worked with arrows. */
    boolean hasControls() {
        return this == PRACTICE || this == KEY || this == WAITING;
    }
}
