package signalbox.core.pricing;

import java.time.InstantSource;
import java.util.Optional;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.Usage;

/**
 * Says what a call is expected to cost before it is made. The least is an answer of {@value #SHORT_ANSWER} tokens, the
 * most one that fills the bound on output tokens; nothing is assumed to be cached.
 */
public final class CostEstimator {
    /** Output tokens of a short answer: one word to one line. */
    private static final int SHORT_ANSWER = 16;

    private final PriceBook prices;
    private final InstantSource now;

    /** Estimates at the prices of the moment. */
    public CostEstimator(PriceBook prices) {
        this(prices, InstantSource.system());
    }

    public CostEstimator(PriceBook prices, InstantSource now) {
        this.prices = prices;
        this.now = now;
    }

    /**
     * @param inputTokens counted before sending
     * @param maxOutputTokens the bound on the answer
     * @return empty where the model's price is unknown
     */
    public Optional<CostEstimate> estimate(ModelRef model, int inputTokens, int maxOutputTokens) {
        return prices.priceOf(model, now.instant(), inputTokens)
                .map(price -> new CostEstimate(
                        inputTokens,
                        Cost.of(Usage.of(inputTokens, Math.min(SHORT_ANSWER, maxOutputTokens)), price)
                                .total(),
                        Cost.of(Usage.of(inputTokens, maxOutputTokens), price).total()));
    }
}
