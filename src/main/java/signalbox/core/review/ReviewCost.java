package signalbox.core.review;

import java.util.List;
import signalbox.core.pricing.Money;

/**
 * What a review has cost in all.
 *
 * @param answers what the two sides' calls cost, as far as it is known
 * @param judge what a judge model's calls cost, as far as it is known
 * @param lost calls that died with the program and may have been billed
 * @param lostEstimate what those may have cost
 */
public record ReviewCost(Money answers, Money judge, LostCalls lost, Money lostEstimate) {
    public static ReviewCost of(List<ReviewItem> items, Money judge, LostCalls lost) {
        return new ReviewCost(
                Bill.of(items).paid(), judge, lost, lost.estimate(items).orElse(Money.ZERO));
    }

    public Money total() {
        return answers.plus(judge).plus(lostEstimate);
    }
}
