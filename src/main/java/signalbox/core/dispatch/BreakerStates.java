package signalbox.core.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import signalbox.core.chat.ModelRef;

/** Which models are left alone because they kept failing. Safe for use by many threads. */
public interface BreakerStates {
    /** No model ever fails. */
    BreakerStates NONE = List::of;

    /** Every model that was called since the program started, in no order. */
    List<ModelState> states();

    /** How a model is treated. */
    enum Treatment {
        /** It is called. */
        CALLED,
        /** It is left alone. */
        LEFT_ALONE,
        /** Its time of rest is over, and the next call finds out whether it is well. */
        ON_TRIAL
    }

    /**
     * One model.
     *
     * @param failures failed attempts among the last few
     * @param until when it is tried again, where it is left alone
     */
    record ModelState(ModelRef model, Treatment treatment, int failures, Optional<Instant> until) {}
}
