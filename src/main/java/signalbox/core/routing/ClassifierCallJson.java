package signalbox.core.routing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A classifier's call in a decision's JSON: dollars as exact decimals, microseconds, {@code null} for unknown. */
final class ClassifierCallJson {
    private ClassifierCallJson() {}

    static ObjectNode toJson(ClassifierCall call) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("provider", call.model().provider());
        json.put("model_id", call.model().modelId());
        call.usage()
                .ifPresent(usage -> json.putObject("usage")
                        .put("prompt_tokens", usage.promptTokens())
                        .put("cached_tokens", usage.cachedTokens())
                        .put("cache_write_tokens", usage.cacheWriteTokens())
                        .put("completion_tokens", usage.completionTokens())
                        .put("reasoning_tokens", usage.reasoningTokens()));
        json.put("cost_usd", call.cost().map(Money::usd).orElse(null));
        json.put("time_us", call.time().toNanos() / 1000.0);
        json.put("remembered", call.remembered());
        json.put("simulated", call.simulated());
        call.failure().ifPresent(failure -> json.put("failure", failure));
        return json;
    }

    static ClassifierCall fromJson(JsonNode json) {
        JsonNode cost = json.path("cost_usd");
        return new ClassifierCall(
                new ModelRef(
                        json.path("provider").asString(""),
                        json.path("model_id").asString("")),
                usage(json.path("usage")),
                cost.isNumber() ? new Money(cost.decimalValue()) : null,
                Duration.ofNanos(Math.round(json.path("time_us").asDouble(0) * 1000)),
                json.path("remembered").asBoolean(false),
                json.path("simulated").asBoolean(false),
                json.path("failure").isString() ? json.path("failure").stringValue() : null);
    }

    private static @Nullable Usage usage(JsonNode json) {
        return json.isObject()
                ? new Usage(
                        json.path("prompt_tokens").asLong(0),
                        json.path("cached_tokens").asLong(0),
                        json.path("cache_write_tokens").asLong(0),
                        json.path("completion_tokens").asLong(0),
                        json.path("reasoning_tokens").asLong(0))
                : null;
    }
}
