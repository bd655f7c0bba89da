package signalbox.core.table;

import java.math.BigDecimal;
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
import signalbox.core.table.TableOutline.ProviderOutline;
import signalbox.core.table.TableOutline.TierOutline;
import tools.jackson.databind.JsonNode;

/** Reads any tree as far as it goes. */
final class OutlineReader {
    private OutlineReader() {}

    static TableOutline read(JsonNode root) {
        return new TableOutline(
                list(root.path("tiers"), OutlineReader::tier),
                list(root.path("hard_routes"), OutlineReader::hardRoute),
                complexities(root.path("complexity_to_tier")),
                map(root.path("task_routes"), (_, target) -> taskRoute(target)),
                map(root.path("user_overrides"), (_, tier) -> text(tier)),
                map(root.path("providers"), OutlineReader::provider),
                root.path("classifier").path("method").asString(ClassifierMethod.RULES.wireName()),
                root.path("classifier"),
                text(root.path("default_tier")),
                root.path("calls"),
                list(root.path("budgets"), Function.identity()));
    }

    static ModelRef model(JsonNode model) {
        return new ModelRef(text(model.path("provider")), text(model.path("model_id")));
    }

    static TaskRoute taskRoute(JsonNode target) {
        return target.isObject() ? new TaskRoute.ToModel(model(target)) : new TaskRoute.ToTier(text(target));
    }

    static HardRoute hardRoute(JsonNode rule) {
        JsonNode enabled = rule.path("enabled");
        return new HardRoute(
                text(rule.path("pattern")),
                text(rule.path("tier")),
                text(rule.path("reason")),
                !enabled.isBoolean() || enabled.booleanValue());
    }

    private static TierOutline tier(JsonNode tier) {
        return new TierOutline(
                text(tier.path("name")),
                model(tier),
                perMillion(tier.path("cost_per_1k_input")),
                perMillion(tier.path("cost_per_1k_output")),
                wholeNumber(tier.path("max_tokens")),
                wholeNumber(tier.path("context_tokens")),
                list(tier.path("strengths"), OutlineReader::text),
                list(tier.path("weaknesses"), OutlineReader::text),
                list(tier.path("fallbacks"), OutlineReader::model));
    }

    private static ProviderOutline provider(String name, JsonNode provider) {
        return new ProviderOutline(
                name,
                text(provider.path("dialect")),
                text(provider.path("base_url")),
                text(provider.path("api_key_env")));
    }

    static Map<Complexity, String> complexities(JsonNode map) {
        Map<Complexity, String> tiers = new EnumMap<>(Complexity.class);
        for (Complexity complexity : Complexity.values()) {
            tiers.put(complexity, text(map.path(complexity.wireName())));
        }
        return Collections.unmodifiableMap(tiers);
    }

    private static @Nullable BigDecimal perMillion(JsonNode perThousand) {
        return perThousand.isNumber() ? perThousand.decimalValue().movePointRight(3) : null;
    }

    private static @Nullable Integer wholeNumber(JsonNode number) {
        return number.isIntegralNumber() && number.canConvertToInt() ? (Integer) number.intValue() : null;
    }

    static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : "";
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        return array.isArray()
                ? StreamSupport.stream(array.spliterator(), false).map(read).toList()
                : List.of();
    }

    static <T> SequencedMap<String, T> map(JsonNode object, BiFunction<String, JsonNode, T> read) {
        SequencedMap<String, T> map = new LinkedHashMap<>();
        object.properties().forEach(member -> map.put(member.getKey(), read.apply(member.getKey(), member.getValue())));
        return Collections.unmodifiableSequencedMap(map);
    }
}
