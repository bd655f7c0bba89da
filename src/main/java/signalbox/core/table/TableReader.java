package signalbox.core.table;

import static signalbox.core.table.OutlineReader.list;
import static signalbox.core.table.OutlineReader.map;
import static signalbox.core.table.OutlineReader.text;

import java.math.BigDecimal;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.ModelPrice;
import tools.jackson.databind.JsonNode;

/** Makes a routing table of a tree in which nothing was found wrong. */
final class TableReader {
    /** Bound on output tokens where a tier names none. */
    static final int DEFAULT_MAX_TOKENS = 4096;

    private TableReader() {}

    static RoutingTable read(JsonNode root) {
        RoutingTable table = new RoutingTable(
                map(root.path("providers"), TableReader::provider),
                list(root.path("tiers"), TableReader::tier),
                OutlineReader.complexities(root.path("complexity_to_tier")),
                map(root.path("task_routes"), (_, target) -> OutlineReader.taskRoute(target)),
                list(root.path("hard_routes"), OutlineReader::hardRoute),
                map(root.path("user_overrides"), (_, tier) -> text(tier)),
                ClassifierSection.read(root.path("classifier")),
                text(root.path("default_tier")),
                CallSection.calls(root.path("calls")),
                CallSection.budgets(root.path("budgets")),
                "");
        return table.withHash(TableHash.of(table));
    }

    private static Provider provider(String name, JsonNode provider) {
        return new Provider(
                name,
                Dialect.ofWireName(text(provider.path("dialect"))).orElseThrow(),
                URI.create(text(provider.path("base_url")).replaceFirst("/+$", "")),
                provider.has("api_key_env") ? text(provider.path("api_key_env")) : null);
    }

    private static Tier tier(JsonNode tier) {
        return new Tier(
                text(tier.path("name")),
                OutlineReader.model(tier),
                priceOrNull(tier),
                tier.path("max_tokens").asInt(DEFAULT_MAX_TOKENS),
                tier.has("context_tokens") ? tier.path("context_tokens").asInt() : null,
                list(tier.path("strengths"), OutlineReader::text),
                list(tier.path("weaknesses"), OutlineReader::text),
                list(tier.path("fallbacks"), OutlineReader::model));
    }

    private static @Nullable ModelPrice priceOrNull(JsonNode tier) {
        if (!tier.has("cost_per_1k_input")) {
            return null;
        }
        BigDecimal input = tier.path("cost_per_1k_input").decimalValue();
        BigDecimal output = tier.path("cost_per_1k_output").decimalValue();
        return ModelPrice.perThousand(input, output, "tiers.json");
    }
}
