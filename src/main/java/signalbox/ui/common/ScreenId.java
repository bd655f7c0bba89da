package signalbox.ui.common;

/** The screens, in the order of the navigation. */
public enum ScreenId {
    ROUTING,
    PLAYGROUND,
    COMPARE,
    CALLS
}
