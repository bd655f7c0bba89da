package signalbox.core.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ModelRef;
import tools.jackson.databind.JsonNode;

/**
 * What a document says, whether or not it can be used: for showing and comparing drafts that still have findings. What is
 * missing or of the wrong kind is an empty text, an empty list or null. Immutable.
 */
public record TableOutline(
        List<TierOutline> tiers,
        List<HardRoute> hardRoutes,
        Map<Complexity, String> complexityToTier,
        SequencedMap<String, TaskRoute> taskRoutes,
        SequencedMap<String, String> userOverrides,
        SequencedMap<String, ProviderOutline> providers,
        String classifier,
        JsonNode classifierSection,
        String defaultTier,
        JsonNode calls,
        List<JsonNode> budgets) {

    /**
     * A tier as written.
     *
     * @param inputPriceOrNull in US dollars per million tokens
     * @param outputPriceOrNull in US dollars per million tokens
     */
    public record TierOutline(
            String name,
            ModelRef model,
            @Nullable BigDecimal inputPriceOrNull,
            @Nullable BigDecimal outputPriceOrNull,
            @Nullable Integer maxTokensOrNull,
            @Nullable Integer contextTokensOrNull,
            List<String> strengths,
            List<String> weaknesses,
            List<ModelRef> fallbacks) {}

    /** A provider as written; the key's variable is empty where none is named. */
    public record ProviderOutline(String name, String dialect, String baseUrl, String apiKeyEnv) {}

    /** Reads what is there of a document. A text that is not JSON has an empty outline. */
    public static TableOutline of(TableDocument document) {
        return OutlineReader.read(document.root());
    }

    public List<String> tierNames() {
        return tiers.stream().map(TierOutline::name).toList();
    }
}
