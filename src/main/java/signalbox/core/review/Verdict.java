package signalbox.core.review;

import java.util.Locale;

/** What a review says so far. */
public enum Verdict {
    /** The cheap model is good enough in the premium one's place. */
    SWITCH,
    /** It is not. */
    KEEP,
    /** The votes do not decide yet. */
    NEED_MORE,
    /** As many were judged as had been agreed, and they do not decide. */
    NOT_SHOWN,
    /** Both answers were bad too often for anything to be learnt. */
    UNFIT;

    /** The lower-case name used in JSON and files. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
