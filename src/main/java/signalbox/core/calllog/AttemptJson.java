package signalbox.core.calllog;

import java.time.Duration;
import java.util.Optional;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An attempt as JSON: what the command line prints and what the call log keeps. What is unknown is {@code null}. */
public final class AttemptJson {
    private AttemptJson() {}

    /** {@code outcome} is {@code "ok"} or the failure's name. */
    public static ObjectNode toJson(Attempt attempt) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("model_id", attempt.model().modelId());
        json.put("provider", attempt.model().provider());
        json.put("outcome", attempt.failure().map(ProviderFailure::wireName).orElse("ok"));
        attempt.failure().ifPresent(failure -> FailureJson.putDetails(json, failure));
        json.put("latency_ms", attempt.latency().toMillis());
        json.set(
                "usage",
                attempt.usage().<JsonNode>map(AttemptJson::usageJson).orElse(JsonNodeFactory.instance.nullNode()));
        json.put("cost_usd", attempt.cost().map(Money::usd).orElse(null));
        return json;
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException where it names an outcome that is unknown
     */
    public static Attempt fromJson(JsonNode json) {
        String outcome = json.path("outcome").asString("");
        JsonNode usage = json.path("usage");
        JsonNode cost = json.path("cost_usd");
        return new Attempt(
                new ModelRef(
                        json.path("provider").asString(""),
                        json.path("model_id").asString("")),
                outcome.equals("ok") ? Optional.empty() : Optional.of(FailureJson.failure(outcome, json)),
                Duration.ofMillis(json.path("latency_ms").asLong(0)),
                usage.isObject() ? Optional.of(usage(usage)) : Optional.empty(),
                cost.isNumber() ? Optional.of(new Money(cost.decimalValue())) : Optional.empty());
    }

    private static ObjectNode usageJson(Usage usage) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("prompt_tokens", usage.promptTokens())
                .put("cached_tokens", usage.cachedTokens())
                .put("cache_write_tokens", usage.cacheWriteTokens())
                .put("completion_tokens", usage.completionTokens())
                .put("reasoning_tokens", usage.reasoningTokens());
    }

    private static Usage usage(JsonNode json) {
        return new Usage(
                json.path("prompt_tokens").asLong(0),
                json.path("cached_tokens").asLong(0),
                json.path("cache_write_tokens").asLong(0),
                json.path("completion_tokens").asLong(0),
                json.path("reasoning_tokens").asLong(0));
    }
}
