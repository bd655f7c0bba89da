package signalbox.core.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import signalbox.core.pricing.Money;

/**
 * What a comparison cost, and what the two sides cost beside each other.
 *
 * @param paid for everything sent, failed calls included, as far as it is known
 * @param unknown how many calls of unknown cost are not in {@code paid}
 * @param cheap what the cheap answers cost in the examples where both costs are known, each as often as it occurs
 * @param premium the same for the premium answers
 * @param pairs how many given requests these two stand for
 */
public record Bill(Money paid, int unknown, Money cheap, Money premium, long pairs) {

    public static Bill of(List<ReviewItem> items) {
        Money paid = Money.ZERO;
        int unknown = 0;
        Money cheap = Money.ZERO;
        Money premium = Money.ZERO;
        long pairs = 0;
        for (ReviewItem item : items) {
            if (item.example().isControl()) {
                continue;
            }
            for (Side side : Side.values()) {
                SideState state = item.side(side);
                paid = paid.plus(state.paid().orElse(Money.ZERO));
                unknown += state.ended() && state.paid().isEmpty() ? 1 : 0;
            }
            Optional<Money> cheapCost = item.cheap().answer().flatMap(SideState::cost);
            Optional<Money> premiumCost = item.premium().answer().flatMap(SideState::cost);
            if (cheapCost.isPresent() && premiumCost.isPresent()) {
                int weight = item.example().weight();
                cheap = cheap.plus(cheapCost.get().times(weight));
                premium = premium.plus(premiumCost.get().times(weight));
                pairs += weight;
            }
        }
        return new Bill(paid, unknown, cheap, premium, pairs);
    }

    public Money saving() {
        return premium.minus(cheap);
    }

    /** The saving in that many calls like these; zero where no pair of costs is known. Rounded to nine decimals. */
    public Money savedIn(long calls) {
        return pairs == 0
                ? Money.ZERO
                : new Money(saving().usd()
                        .multiply(BigDecimal.valueOf(calls))
                        .divide(BigDecimal.valueOf(pairs), 9, RoundingMode.HALF_UP));
    }

    /** Which share of the premium cost the cheap side saves: 0.97 for 97 %; negative where it costs more. */
    public OptionalDouble savedShare() {
        if (premium.usd().signum() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(saving().usd().doubleValue() / premium.usd().doubleValue());
    }
}
