package signalbox.core.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.ModelPrice;

/**
 * A named level of capability and price.
 *
 * @param model its primary model
 * @param priceOrNull the price given in the table, which wins over any price book
 * @param maxTokens bound on output tokens for calls that set none
 * @param contextTokensOrNull the primary model's context window, where the table says it
 * @param fallbacks tried in order when the primary model fails
 */
public record Tier(
        String name,
        ModelRef model,
        @Nullable ModelPrice priceOrNull,
        int maxTokens,
        @Nullable Integer contextTokensOrNull,
        List<String> strengths,
        List<String> weaknesses,
        List<ModelRef> fallbacks) {
    public Tier {
        strengths = List.copyOf(strengths);
        weaknesses = List.copyOf(weaknesses);
        fallbacks = List.copyOf(fallbacks);
    }

    public Optional<ModelPrice> price() {
        return Optional.ofNullable(priceOrNull);
    }

    public OptionalInt contextTokens() {
        return contextTokensOrNull == null ? OptionalInt.empty() : OptionalInt.of(contextTokensOrNull);
    }

    /** The primary model, then the fallbacks in order. */
    public List<ModelRef> models() {
        return Stream.concat(Stream.of(model), fallbacks.stream()).toList();
    }
}
