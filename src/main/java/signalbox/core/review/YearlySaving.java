package signalbox.core.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import signalbox.core.pricing.Money;

/**
 * What a switch would save in a year, from what the answers of the comparison cost.
 *
 * @param calls a year that would be moved, as the log's last days suggest
 * @param gross the calls on the premium tier less the same on the cheap one
 * @param failures what it costs that a cheap answer which fails is asked of the premium tier too
 * @param classifier what asking a model where the calls go costs
 * @param review what the comparison itself has cost, once: its calls, those of a judge, and those that were lost
 */
public record YearlySaving(long calls, Money gross, Money failures, Money classifier, Money review) {

    /** Empty where no pair of costs is known or the log has no such calls. */
    public static Optional<YearlySaving> of(List<ReviewItem> items, ScopeUse use, Money review) {
        Bill bill = Bill.of(items);
        if (bill.pairs() == 0 || use.calls() <= 0) {
            return Optional.empty();
        }
        Money premium = part(bill.premium(), use.calls(), bill.pairs());
        long sent = 0;
        long failed = 0;
        for (ReviewItem item : items) {
            if (!item.example().isControl()
                    && item.cheap().ended()
                    && !item.cheap().lost()) {
                sent += item.example().weight();
                failed += item.cheap().failed() ? item.example().weight() : 0;
            }
        }
        Money failures = sent == 0 ? Money.ZERO : part(premium, failed, sent);
        return Optional.of(
                new YearlySaving(use.calls(), bill.savedIn(use.calls()), failures, use.classifier(), review));
    }

    private static Money part(Money sum, long times, long of) {
        return new Money(
                sum.usd().multiply(BigDecimal.valueOf(times)).divide(BigDecimal.valueOf(of), MathContext.DECIMAL64));
    }

    /** All overheads inside; negative where the switch would cost more. */
    public Money saving() {
        return gross.minus(failures).minus(classifier).minus(review);
    }
}
