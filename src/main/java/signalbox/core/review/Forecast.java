package signalbox.core.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;
import signalbox.core.pricing.CostEstimate;
import signalbox.core.pricing.Money;
import signalbox.core.routing.Cause;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Router;

/**
 * What a comparison would take, before anything is sent.
 *
 * @param examples different ones; those that differ in white space alone count once
 * @param sides how many tiers or models each example is sent to, at least 2
 * @param given how many were given
 * @param low least cost, as far as prices are known
 * @param high greatest cost, as far as prices are known
 * @param unknown how many calls have no known price and are in neither cost
 * @param tooLongForCheap examples that do not fit the cheap tier's model and would fail
 * @param tooLongForPremium examples that do not fit the premium tier's model and would fail
 * @param checkable examples with an expected answer that the chosen check can read
 */
public record Forecast(
        int examples,
        int sides,
        int given,
        Money low,
        Money high,
        int unknown,
        int tooLongForCheap,
        int tooLongForPremium,
        int checkable) {

    /**
     * Decides every example for both tiers; some microseconds each.
     *
     * @param cheapTiers the candidates, at least one
     * @param checkOrNull the chosen check; null where nothing is to be checked
     * @throws IllegalArgumentException with a sentence where the router's table has neither such a tier nor such a provider
     */
    public static Forecast of(
            Router router,
            List<GivenExample> given,
            List<String> cheapTiers,
            String premiumTier,
            @Nullable ExpectedCheck checkOrNull) {
        List<Example> examples = Sample.drawGiven(given, 0);
        Money low = Money.ZERO;
        Money high = Money.ZERO;
        int unknown = 0;
        Map<Side, Integer> tooLong = new EnumMap<>(Map.of(Side.CHEAP, 0, Side.PREMIUM, 0));
        for (Example example : examples) {
            for (String tier : sides(cheapTiers, premiumTier)) {
                ChatRequest request = example.request();
                Decision decision =
                        router.decide(request.withHints(request.hints().withForcedTier(tier)));
                Side side = tier.equals(premiumTier) ? Side.PREMIUM : Side.CHEAP;
                tooLong.merge(side, decision.cause() == Cause.ESCALATED ? 1 : 0, Integer::sum);
                Optional<CostEstimate> estimate = decision.estimate();
                low = low.plus(estimate.map(CostEstimate::low).orElse(Money.ZERO));
                high = high.plus(estimate.map(CostEstimate::high).orElse(Money.ZERO));
                unknown += estimate.isEmpty() ? 1 : 0;
            }
        }
        return new Forecast(
                examples.size(),
                cheapTiers.size() + 1,
                given.size(),
                low,
                high,
                unknown,
                tooLong.getOrDefault(Side.CHEAP, 0),
                tooLong.getOrDefault(Side.PREMIUM, 0),
                checkable(examples, checkOrNull));
    }

    private static List<String> sides(List<String> cheapTiers, String premiumTier) {
        List<String> sides = new ArrayList<>(cheapTiers);
        sides.add(premiumTier);
        return sides;
    }

    private static int checkable(List<Example> examples, @Nullable ExpectedCheck checkOrNull) {
        return checkOrNull == null
                ? 0
                : (int) examples.stream()
                        .filter(example ->
                                example.expected().filter(checkOrNull::canRead).isPresent())
                        .count();
    }

    /** One for each side of each example. */
    public int calls() {
        return examples * sides;
    }
}
