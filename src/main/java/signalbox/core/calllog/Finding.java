package signalbox.core.calllog;

import java.time.LocalDate;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;

/** Something in the log that an operator may want to act on. Every amount names what it is compared with. */
public sealed interface Finding {
    /** The calls that it is about. */
    CallFilter calls();

    /**
     * Easy work on a dear tier.
     *
     * @param task empty for calls without one
     * @param count of the calls that can be priced anew; their logged tokens at the cheaper tier's price
     * @param unknown of the calls meant, how many cannot, because tokens or cost are unknown
     */
    record EasyOnDear(
            String task,
            String tier,
            String cheaperTier,
            long count,
            long unknown,
            Money cost,
            Money atCheaper,
            CallFilter calls)
            implements Finding {
        public Money saving() {
            return cost.minus(atCheaper);
        }
    }

    /** A task that the cheapest tier fails often. */
    record FailingCheap(String task, String tier, long count, long errors, CallFilter calls) implements Finding {}

    /**
     * A model whose price changed while it was in use.
     *
     * @param since the first day of the new price
     * @param count of the calls since then that can be priced anew, up to the next change
     * @param unknown of the calls since then, how many cannot
     * @param atBefore their logged tokens at the price before
     * @param atAfter and at the price since
     */
    record PriceChange(
            String model,
            LocalDate since,
            ModelPrice before,
            ModelPrice after,
            long count,
            long unknown,
            Money atBefore,
            Money atAfter,
            CallFilter calls)
            implements Finding {
        /** What the change costs; negative where it saves. */
        public Money difference() {
            return atAfter.minus(atBefore);
        }
    }

    /**
     * A day that cost much more than is usual.
     *
     * @param usual the median over the days that have calls
     */
    record UnusualDay(LocalDate day, Money cost, Money usual, long unknown, CallFilter calls) implements Finding {}
}
