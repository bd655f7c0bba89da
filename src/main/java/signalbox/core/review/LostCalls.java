package signalbox.core.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signalbox.core.pricing.Money;

/**
 * Calls that were under way when the program died. What became of them is unknown: the provider may have billed them, and
 * bills those twice that are sent again.
 *
 * @param cheap calls of the cheap side
 * @param premium calls of the premium side
 * @param judge calls of a judge
 */
public record LostCalls(int cheap, int premium, int judge) {
    public static final LostCalls NONE = new LostCalls(0, 0, 0);

    static LostCalls of(Map<String, Integer> byWhat) {
        int judge = byWhat.entrySet().stream()
                .filter(lost -> CallKey.isJudges(lost.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return new LostCalls(
                byWhat.getOrDefault(Side.CHEAP.wireName(), 0), byWhat.getOrDefault(Side.PREMIUM.wireName(), 0), judge);
    }

    public int total() {
        return cheap + premium + judge;
    }

    /**
     * What the lost calls of both sides may have cost, if each cost as much as the side's answers did on average; empty
     * where no answer's cost is known, or none of theirs is lost.
     */
    public Optional<Money> estimate(List<ReviewItem> items) {
        Optional<Money> ofCheap = estimate(items, Side.CHEAP, cheap);
        Optional<Money> ofPremium = estimate(items, Side.PREMIUM, premium);
        return cheap + premium == 0 || ofCheap.isEmpty() || ofPremium.isEmpty()
                ? Optional.empty()
                : Optional.of(ofCheap.get().plus(ofPremium.get()));
    }

    private static Optional<Money> estimate(List<ReviewItem> items, Side side, int lost) {
        if (lost == 0) {
            return Optional.of(Money.ZERO);
        }
        List<Money> known = items.stream()
                .filter(item -> !item.example().isControl())
                .flatMap(item -> item.side(side).answer().flatMap(SideState::cost).stream())
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Money sum = known.stream().reduce(Money.ZERO, Money::plus);
        return Optional.of(new Money(sum.usd()
                .multiply(BigDecimal.valueOf(lost))
                .divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL64)));
    }
}
