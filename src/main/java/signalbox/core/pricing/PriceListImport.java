package signalbox.core.pricing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import signalbox.core.chat.ModelRef;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the two price lists that people pass around: LiteLLM's {@code model_prices_and_context_window.json} (US dollars
 * a token, as numbers) and OpenRouter's {@code /api/v1/models} (US dollars a token, as text). Compressed with gzip or
 * not.
 */
public final class PriceListImport {
    private final List<ImportedPrices.LeftOut> skipped = new ArrayList<>();
    private final List<ImportedPrices.LeftOut> unreadable = new ArrayList<>();
    private final Map<ModelRef, ListedModel> models = new LinkedHashMap<>();
    private final Map<ModelRef, String> names = new LinkedHashMap<>();

    private PriceListImport() {}

    /**
     * @param day from which the prices hold: the day on which the list was fetched
     * @throws IllegalArgumentException with a sentence where it is neither of the two
     */
    public static ImportedPrices read(byte[] file, LocalDate day) {
        JsonNode root = json(file);
        PriceListImport reading = new PriceListImport();
        if (root.path("data").isArray()) {
            root.path("data")
                    .forEach(model -> reading.take(model.path("id").asString(""), OpenRouterPrice.of(model, day)));
            return reading.read("OpenRouter", root.path("data").size());
        }
        if (root.isObject() && root.values().stream().anyMatch(entry -> entry.has("litellm_provider"))) {
            root.properties()
                    .forEach(entry ->
                            reading.take(entry.getKey(), LiteLlmPrice.of(entry.getKey(), entry.getValue(), day)));
            return reading.read("LiteLLM", root.size());
        }
        throw new IllegalArgumentException("This is neither LiteLLM's price file nor OpenRouter's list of models.");
    }

    /** What became of one entry. */
    sealed interface Outcome {
        record Priced(ModelRef model, ListedPrice price) implements Outcome {}

        record Skipped(String reason) implements Outcome {}

        record Unreadable(String reason) implements Outcome {}
    }

    private void take(String name, Outcome outcome) {
        switch (outcome) {
            case Outcome.Skipped(String reason) -> skipped.add(new ImportedPrices.LeftOut(name, reason));
            case Outcome.Unreadable(String reason) -> unreadable.add(new ImportedPrices.LeftOut(name, reason));
            case Outcome.Priced(ModelRef model, ListedPrice price) -> {
                String earlier = names.putIfAbsent(model, name);
                if (earlier == null) {
                    models.put(model, new ListedModel(model.provider(), model.modelId(), List.of(), List.of(price)));
                } else {
                    skipped.add(new ImportedPrices.LeftOut(name, "the same model as " + earlier));
                }
            }
        }
    }

    private ImportedPrices read(String form, int entries) {
        return new ImportedPrices(form, entries, List.copyOf(models.values()), skipped, unreadable);
    }

    private static JsonNode json(byte[] file) {
        try {
            boolean zipped = file.length > 2 && file[0] == (byte) 0x1f && file[1] == (byte) 0x8b;
            byte[] text = zipped ? new GZIPInputStream(new ByteArrayInputStream(file)).readAllBytes() : file;
            return PriceListJson.MAPPER.readTree(text);
        } catch (IOException | JacksonException broken) {
            throw new IllegalArgumentException("This is not JSON, or not all of it.", broken);
        }
    }
}
