package signalbox.core.dispatch;

import java.time.Instant;
import java.util.Optional;
import signalbox.core.calllog.CallLogException;
import signalbox.core.pricing.Money;
import signalbox.core.table.Budget;

/** What calls have cost so far. Safe for use by many threads. */
@FunctionalInterface
public interface Spending {
    /** Nothing was spent. */
    Spending NOTHING = (period, user, now) -> Spent.NOTHING;

    /**
     * What was spent since the day or month began on the operator's clock.
     *
     * @param user one user's calls; empty for all
     */
    Spent in(Budget.Period period, Optional<String> user, Instant now) throws CallLogException;

    /**
     * A sum.
     *
     * @param known exact, of the calls whose cost is known
     * @param unknown how many calls' cost is not known and not in the sum
     */
    record Spent(Money known, long unknown) {
        public static final Spent NOTHING = new Spent(Money.ZERO, 0);

        public Spent plus(Spent other) {
            return new Spent(known.plus(other.known), unknown + other.unknown);
        }
    }
}
