package signalbox.core.review;

/** Why a run ended that was not interrupted. */
public enum RunEnd {
    /** Everything that was waiting has ended. */
    ALL_DONE,
    /** The spending cap was reached; the rest is still waiting. */
    CAP_REACHED
}
