package signalbox.ui.common;

/** What the operator chose: one of the two themes, or whatever the operating system has. */
public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK;

    /** @param system the operating system's theme at present */
    public Theme resolve(Theme system) {
        return switch (this) {
            case SYSTEM -> system;
            case LIGHT -> Theme.LIGHT;
            case DARK -> Theme.DARK;
        };
    }
}
