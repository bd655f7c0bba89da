package signalbox.ui.shell;

/** What lies over the screens. */
enum Overlay {
    NONE,
    PALETTE,
    KEYS,
    PRACTICE
}
