package signalbox.core.review;

import signalbox.core.pricing.Money;

/** What a run sends again, beside what is still waiting; nothing by itself. */
public enum SendAgain {
    /** Failures that cost nothing, such as a provider that could not be reached. A refusal was paid for and stays. */
    UNPAID,
    /** Every failure. */
    FAILED,
    /** Calls that were under way when the program ended, which may be paid for twice. */
    LOST;

    boolean covers(SideState state) {
        return switch (this) {
            case UNPAID -> state instanceof SideState.Failed failed && Money.ZERO.equals(failed.costOrNull());
            case FAILED -> state.failed();
            case LOST -> state.lost();
        };
    }
}
