package signalbox.core.review;

import signalbox.core.pricing.Money;

/** Which failed sides a run sends again, beside those that are still waiting. */
public enum RetryFailed {
    NONE,
    /** Those that cost nothing, such as a provider that could not be reached. A refusal was paid for and stays. */
    UNPAID,
    ALL;

    boolean covers(SideState state) {
        return switch (this) {
            case NONE -> false;
            case UNPAID -> state instanceof SideState.Failed failed && Money.ZERO.equals(failed.costOrNull());
            case ALL -> state.failed();
        };
    }
}
