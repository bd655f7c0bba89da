package signalbox.core.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.PriceListImport.Outcome;
import tools.jackson.databind.JsonNode;

/** One entry of LiteLLM's price file. */
final class LiteLlmPrice {
    private static final Set<String> CHAT = Set.of("chat", "completion", "responses");
    private static final List<Integer> THOUSANDS = List.of(128, 200, 256, 272);

    private LiteLlmPrice() {}

    static Outcome of(String name, JsonNode entry, LocalDate day) {
        String provider = provider(entry.path("litellm_provider").asString(""));
        String mode = entry.path("mode").asString("");
        if (name.equals("sample_spec")) {
            return new Outcome.Skipped("an example");
        }
        if (!CHAT.contains(mode)) {
            return new Outcome.Skipped(mode.isEmpty() ? "its kind is not said" : "not a chat model (" + mode + ")");
        }
        if (provider.isEmpty()) {
            return new Outcome.Skipped("no provider");
        }
        try {
            return priced(new ModelRef(provider, withoutProvider(name, provider)), entry, day);
        } catch (IllegalArgumentException wrong) {
            return new Outcome.Unreadable(String.valueOf(wrong.getMessage()));
        }
    }

    private static Outcome priced(ModelRef model, JsonNode entry, LocalDate day) {
        Rates rates = rates(entry, "", null);
        if (rates == null) {
            return new Outcome.Skipped("not priced by the token");
        }
        if (rates.input().signum() == 0 && rates.output().signum() == 0) {
            return new Outcome.Skipped("priced 0, which the list writes for unknown prices too");
        }
        if (entry.path("input_cost_per_request").asDouble(0) > 0) {
            return new Outcome.Skipped("charges for each request beside the tokens");
        }
        BigDecimal reasoning = TokenPrices.perMillionOrNull(entry.path("output_cost_per_reasoning_token"));
        if (reasoning != null && reasoning.compareTo(rates.output()) != 0) {
            return new Outcome.Skipped("charges reasoning apart from the answer");
        }
        List<ListedPrice.LongPrompt> above = new ArrayList<>();
        for (int thousand : THOUSANDS) {
            Rates longer = rates(entry, "_above_" + thousand + "k_tokens", rates);
            if (longer != null) {
                above.add(new ListedPrice.LongPrompt(thousand * 1000L, longer));
            }
        }
        return new Outcome.Priced(model, new ListedPrice(day, rates, above, List.of(), "LiteLLM list", day, null));
    }

    /** @param otherwise what holds for the kinds of token of which these fields do not speak; null for the base */
    private static @Nullable Rates rates(JsonNode entry, String suffix, @Nullable Rates otherwise) {
        BigDecimal input = TokenPrices.perMillionOrNull(entry.path("input_cost_per_token" + suffix));
        BigDecimal output = TokenPrices.perMillionOrNull(entry.path("output_cost_per_token" + suffix));
        if (otherwise != null && (input != null || output != null)) {
            input = input == null ? otherwise.input() : input;
            output = output == null ? otherwise.output() : output;
        }
        if (input == null || output == null) {
            return null;
        }
        BigDecimal read = TokenPrices.perMillionOrNull(entry.path("cache_read_input_token_cost" + suffix));
        if (read == null && suffix.isEmpty()) {
            read = TokenPrices.perMillionOrNull(entry.path("input_cost_per_token_cache_hit"));
        }
        BigDecimal write = TokenPrices.perMillionOrNull(entry.path("cache_creation_input_token_cost" + suffix));
        return new Rates(input, read, write, output);
    }

    private static String provider(String name) {
        if (name.startsWith("vertex_ai")) {
            return "vertex";
        }
        return PriceProviders.named(
                name.startsWith("text-completion-") ? name.substring("text-completion-".length()) : name);
    }

    /** The model's name without the provider before its first slash. */
    private static String withoutProvider(String name, String provider) {
        int slash = name.indexOf('/');
        return slash > 0 && PriceProviders.named(name.substring(0, slash)).equals(provider)
                ? name.substring(slash + 1)
                : name;
    }
}
