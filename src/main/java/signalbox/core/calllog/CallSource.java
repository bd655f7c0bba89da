package signalbox.core.calllog;

import java.util.Locale;

/** Which part of the program made a call. Rows written by another program have none. */
public enum CallSource {
    PLAYGROUND,
    /** A comparison; its calls have no fallbacks. */
    COMPARISON,
    COMMAND_LINE,
    GATEWAY,
    /** Another program's log, imported. */
    IMPORTED,
    /** Invented for the sample log; never in a real one. */
    SAMPLE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
