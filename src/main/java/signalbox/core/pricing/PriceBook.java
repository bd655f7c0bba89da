package signalbox.core.pricing;

import java.time.Instant;
import java.util.Optional;
import signalbox.core.chat.ModelRef;

/** Knows what models charge and charged; empty where it does not know, which is never the same as free. */
@FunctionalInterface
public interface PriceBook {
    /** Knows nothing. */
    PriceBook NONE = (model, at, promptTokens) -> Optional.empty();

    /**
     * What one call is charged.
     *
     * @param at when it is made
     * @param promptTokens all of its input: some models charge more for a long one
     */
    Optional<ModelPrice> priceOf(ModelRef model, Instant at, long promptTokens);

    /** What a short call is charged now. */
    default Optional<ModelPrice> priceOf(ModelRef model) {
        return priceOf(model, Instant.now(), 0);
    }
}
