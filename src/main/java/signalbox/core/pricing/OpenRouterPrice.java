package signalbox.core.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.PriceListImport.Outcome;
import tools.jackson.databind.JsonNode;

/** One model of OpenRouter's list. A price of -1 stands for whatever the router picks. */
final class OpenRouterPrice {
    private static final String DYNAMIC = "-1";

    private OpenRouterPrice() {}

    static Outcome of(JsonNode model, LocalDate day) {
        String id = model.path("id").asString("");
        JsonNode pricing = model.path("pricing");
        if (id.isEmpty() || !pricing.isObject()) {
            return new Outcome.Unreadable("no name or no prices");
        }
        JsonNode modalities = model.path("architecture").path("output_modalities");
        if (modalities.isArray()
                && modalities.valueStream().noneMatch(kind -> kind.asString("").equals("text"))) {
            return new Outcome.Skipped("answers with no text");
        }
        if (pricing.path("prompt").asString("").equals(DYNAMIC)
                || pricing.path("completion").asString("").equals(DYNAMIC)) {
            return new Outcome.Skipped("its price depends on the model that it picks");
        }
        try {
            return priced(id, pricing, day);
        } catch (IllegalArgumentException wrong) {
            return new Outcome.Unreadable(String.valueOf(wrong.getMessage()));
        }
    }

    private static Outcome priced(String id, JsonNode pricing, LocalDate day) {
        BigDecimal input = TokenPrices.perMillionOrNull(pricing.path("prompt"));
        BigDecimal output = TokenPrices.perMillionOrNull(pricing.path("completion"));
        if (input == null || output == null) {
            return new Outcome.Unreadable("no price for input or output");
        }
        BigDecimal request = TokenPrices.perMillionOrNull(pricing.path("request"));
        if (request != null && request.signum() > 0) {
            return new Outcome.Skipped("charges for each request beside the tokens");
        }
        BigDecimal reasoning = TokenPrices.perMillionOrNull(pricing.path("internal_reasoning"));
        if (reasoning != null && reasoning.signum() > 0 && reasoning.compareTo(output) != 0) {
            return new Outcome.Skipped("charges reasoning apart from the answer");
        }
        Rates rates = new Rates(
                input,
                TokenPrices.perMillionOrNull(pricing.path("input_cache_read")),
                TokenPrices.perMillionOrNull(pricing.path("input_cache_write")),
                output);
        return new Outcome.Priced(
                new ModelRef("openrouter", id),
                new ListedPrice(day, rates, List.of(), List.of(), "OpenRouter list", day, null));
    }
}
