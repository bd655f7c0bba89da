package signalbox.core.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import signalbox.core.pricing.Money;

/**
 * What a switch would save in a year, from what the answers of the comparison cost.
 *
 * @param calls a year, as the log's last days suggest
 * @param gross the calls on the premium tier less the same on the cheap one
 * @param failures what it costs that a cheap answer which fails is asked of the premium tier too
 * @param comparison what the comparison itself has cost, once
 */
public record YearlySaving(long calls, Money gross, Money failures, Money comparison) {

    /** Empty where no pair of costs is known or the log has no such calls. */
    public static Optional<YearlySaving> of(List<ReviewItem> items, long callsInYear) {
        Bill bill = Bill.of(items);
        if (bill.pairs() == 0 || callsInYear <= 0) {
            return Optional.empty();
        }
        long sent = items.stream()
                .filter(item -> !item.example().isControl() && item.cheap().ended())
                .count();
        long failed = items.stream()
                .filter(item -> !item.example().isControl() && item.cheap().failed())
                .count();
        Money premiumCost = new Money(bill.premium()
                .usd()
                .multiply(BigDecimal.valueOf(callsInYear))
                .divide(BigDecimal.valueOf(bill.pairs()), MathContext.DECIMAL64));
        Money failures = sent == 0
                ? Money.ZERO
                : new Money(premiumCost
                        .usd()
                        .multiply(BigDecimal.valueOf(failed))
                        .divide(BigDecimal.valueOf(sent), MathContext.DECIMAL64));
        return Optional.of(new YearlySaving(callsInYear, bill.savedIn(callsInYear), failures, bill.paid()));
    }

    /** All overheads inside; negative where the switch would cost more. */
    public Money saving() {
        return gross.minus(failures).minus(comparison);
    }
}
