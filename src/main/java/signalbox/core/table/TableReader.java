package signalbox.core.table;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.ModelPrice;
import tools.jackson.databind.JsonNode;

/** Makes a routing table of a tree in which nothing was found wrong. */
final class TableReader {
    /** Bound on output tokens where a tier names none. */
    private static final int DEFAULT_MAX_TOKENS = 4096;

    private TableReader() {}

    static RoutingTable read(JsonNode root) {
        RoutingTable table = new RoutingTable(
                map(root.path("providers"), TableReader::provider),
                list(root.path("tiers"), TableReader::tier),
                complexities(root.path("complexity_to_tier")),
                map(root.path("task_routes"), (_, target) -> taskRoute(target)),
                list(root.path("hard_routes"), TableReader::hardRoute),
                map(root.path("user_overrides"), (_, tier) -> tier.stringValue()),
                ClassifierMethod.ofWireName(
                                root.path("classifier").path("method").asString(""))
                        .orElse(ClassifierMethod.RULES),
                root.path("default_tier").stringValue(),
                "");
        return table.withHash(TableHash.of(table));
    }

    private static Provider provider(String name, JsonNode provider) {
        return new Provider(
                name,
                Dialect.ofWireName(provider.path("dialect").stringValue()).orElseThrow(),
                URI.create(provider.path("base_url").stringValue().replaceFirst("/+$", "")),
                textOrNull(provider.path("api_key_env")));
    }

    private static Tier tier(JsonNode tier) {
        return new Tier(
                tier.path("name").stringValue(),
                model(tier),
                priceOrNull(tier),
                tier.path("max_tokens").asInt(DEFAULT_MAX_TOKENS),
                tier.has("context_tokens") ? tier.path("context_tokens").asInt() : null,
                list(tier.path("strengths"), JsonNode::stringValue),
                list(tier.path("weaknesses"), JsonNode::stringValue),
                list(tier.path("fallbacks"), TableReader::model));
    }

    private static ModelRef model(JsonNode model) {
        return new ModelRef(
                model.path("provider").stringValue(), model.path("model_id").stringValue());
    }

    private static @Nullable ModelPrice priceOrNull(JsonNode tier) {
        if (!tier.has("cost_per_1k_input")) {
            return null;
        }
        BigDecimal input = tier.path("cost_per_1k_input").decimalValue();
        BigDecimal output = tier.path("cost_per_1k_output").decimalValue();
        return ModelPrice.perThousand(input, output, "tiers.json");
    }

    private static TaskRoute taskRoute(JsonNode target) {
        return target.isString() ? new TaskRoute.ToTier(target.stringValue()) : new TaskRoute.ToModel(model(target));
    }

    private static HardRoute hardRoute(JsonNode rule) {
        return new HardRoute(
                rule.path("pattern").stringValue(),
                rule.path("tier").stringValue(),
                rule.path("reason").asString(""),
                rule.path("enabled").asBoolean(true));
    }

    private static Map<Complexity, String> complexities(JsonNode map) {
        Map<Complexity, String> tiers = new EnumMap<>(Complexity.class);
        for (Complexity complexity : Complexity.values()) {
            tiers.put(complexity, map.path(complexity.wireName()).stringValue());
        }
        return Collections.unmodifiableMap(tiers);
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        return StreamSupport.stream(array.spliterator(), false).map(read).toList();
    }

    private static <T> SequencedMap<String, T> map(JsonNode object, BiFunction<String, JsonNode, T> read) {
        SequencedMap<String, T> map = new LinkedHashMap<>();
        object.properties().forEach(member -> map.put(member.getKey(), read.apply(member.getKey(), member.getValue())));
        return Collections.unmodifiableSequencedMap(map);
    }

    private static @Nullable String textOrNull(JsonNode node) {
        return node.isString() ? node.stringValue() : null;
    }
}
