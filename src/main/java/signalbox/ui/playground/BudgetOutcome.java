package signalbox.ui.playground;

import signalbox.core.routing.Cause;
import signalbox.core.routing.Decision;

/** What the budgets make of a draft. */
enum BudgetOutcome {
    /** There is none, or enough is left. */
    LEFT_ALONE,
    /** One is nearly spent or, where it moves no call, spent. */
    WARNED,
    /** The draft would go to a cheaper tier. */
    DOWNGRADED,
    /** No model would be called. */
    REFUSED;

    /** @param warned whether a budget that changes nothing is nearly spent or spent */
    static BudgetOutcome of(Decision decision, boolean warned) {
        if (decision.cause() == Cause.BUDGET) {
            return decision.isRefused() ? REFUSED : DOWNGRADED;
        }
        return warned ? WARNED : LEFT_ALONE;
    }
}
