package signalbox.ui.playground;

/** What the right side of the screen shows. */
enum PlaygroundMode {
    /** Nothing was sent yet. */
    EMPTY,
    CONVERSATION,
    /** One prompt to every tier, side by side. */
    ALL_TIERS
}
