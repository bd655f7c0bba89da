package signalbox.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;
import signalbox.core.pricing.CostEstimate;
import signalbox.core.pricing.Money;
import signalbox.core.routing.Router;

/**
 * What a killed program has left open of a comparison: sides that were under way.
 *
 * @param count how many
 * @param atMostOrNull what sending them again may cost at most; null where a price is unknown
 */
public record LostSides(int count, @Nullable Money atMostOrNull) {
    public static final LostSides NONE = new LostSides(0, Money.ZERO);

    /** Decides each of them; some microseconds each, on any thread. */
    public static LostSides of(Router router, Comparison comparison, List<ReviewItem> items) {
        List<Optional<Money>> costs = new ArrayList<>();
        for (ReviewItem item : items) {
            for (Side side : Side.values()) {
                if (!item.example().isControl() && item.side(side).lost()) {
                    costs.add(greatest(router, item.example().request(), comparison.contender(side)));
                }
            }
        }
        boolean known = costs.stream().allMatch(Optional::isPresent);
        Money sum = costs.stream().flatMap(Optional::stream).reduce(Money.ZERO, Money::plus);
        return new LostSides(costs.size(), known ? sum : null);
    }

    /** Unknown too where the tier has another model by now, or is gone. */
    private static Optional<Money> greatest(Router router, ChatRequest request, Contender contender) {
        return Contender.of(router.table(), contender.tier())
                .filter(contender::equals)
                .flatMap(now -> router.decide(request.withHints(request.hints().withForcedTier(now.tier())))
                        .estimate())
                .map(CostEstimate::high);
    }

    public Optional<Money> atMost() {
        return Optional.ofNullable(atMostOrNull);
    }
}
