package signalbox.core.dispatch;

import java.time.InstantSource;

/**
 * What watches over calls.
 *
 * @param breakers leave failing models alone
 * @param budgets hold calls to what may be spent
 * @param escalations take calls that no model served
 */
public record Safeguards(Breakers breakers, BudgetGuard budgets, EscalationSink escalations) {
    /** The same, but calls that no model served are kept nowhere. */
    public Safeguards withoutEscalation() {
        return new Safeguards(breakers, budgets, EscalationSink.NONE);
    }

    /** Fresh breakers, nothing spent, nothing kept. */
    public static Safeguards none() {
        return new Safeguards(
                new Breakers(InstantSource.system()), new BudgetGuard(Spending.NOTHING), EscalationSink.NONE);
    }
}
