package signalbox.core.calllog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;
import signalbox.core.routing.DecisionJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A call as JSON, whole but for its request, which is kept beside it. */
final class EndedCallJson {
    private EndedCallJson() {}

    static ObjectNode toJson(Call call) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("at", call.at().toString())
                .put("source", call.source().wireName())
                .put("status", call.status().wireName())
                .put("simulated", call.simulated())
                .put("latency_us", call.latency().toNanos() / 1000);
        json.set("decision", DecisionJson.toJson(call.decision()));
        call.timeToFirstToken().ifPresent(first -> json.put("first_token_us", first.toNanos() / 1000));
        call.served()
                .ifPresent(model -> json.putObject("served")
                        .put("provider", model.provider())
                        .put("model_id", model.modelId()));
        call.answer().ifPresent(answer -> json.set("answer", toJson(answer)));
        call.price().ifPresent(price -> json.set("price", BillingJson.toJson(price)));
        call.cost().ifPresent(cost -> json.set("cost", BillingJson.toJson(cost)));
        call.totalCost().ifPresent(cost -> json.put("total_cost", cost.usd()));
        ArrayNode attempts = json.putArray("attempts");
        call.attempts().forEach(attempt -> attempts.add(AttemptJson.toJson(attempt)));
        return json;
    }

    /** @throws RuntimeException where it is not what {@link #toJson} wrote */
    static Call fromJson(JsonNode json, ChatRequest request) {
        List<Attempt> attempts = new ArrayList<>();
        json.path("attempts").forEach(attempt -> attempts.add(AttemptJson.fromJson(attempt)));
        return new Call(
                Instant.parse(json.path("at").asString("")),
                CallSource.valueOf(json.path("source").asString("").toUpperCase(Locale.ROOT)),
                request,
                DecisionJson.fromJson(json.path("decision")),
                CallStatus.valueOf(json.path("status").asString("").toUpperCase(Locale.ROOT)),
                there(json, "served").map(EndedCallJson::model),
                there(json, "answer").map(EndedCallJson::answer),
                there(json, "price").map(BillingJson::price),
                there(json, "cost").map(BillingJson::cost),
                there(json, "total_cost").map(cost -> new Money(cost.decimalValue())),
                micros(json.path("latency_us")),
                there(json, "first_token_us").map(EndedCallJson::micros),
                attempts,
                json.path("simulated").asBoolean(false));
    }

    private static ObjectNode toJson(ChatAnswer answer) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("text", answer.text())
                .put("finish", answer.finish().name())
                .put("model", answer.model());
        answer.usage()
                .ifPresent(usage -> json.putObject("usage")
                        .put("prompt", usage.promptTokens())
                        .put("cached", usage.cachedTokens())
                        .put("cache_write", usage.cacheWriteTokens())
                        .put("completion", usage.completionTokens())
                        .put("reasoning", usage.reasoningTokens()));
        return json;
    }

    private static ChatAnswer answer(JsonNode json) {
        return new ChatAnswer(
                json.path("text").asString(""),
                FinishReason.valueOf(json.path("finish").asString("")),
                there(json, "usage").map(EndedCallJson::usage),
                json.path("model").asString(""));
    }

    private static Usage usage(JsonNode json) {
        return new Usage(
                json.path("prompt").asLong(0),
                json.path("cached").asLong(0),
                json.path("cache_write").asLong(0),
                json.path("completion").asLong(0),
                json.path("reasoning").asLong(0));
    }

    private static ModelRef model(JsonNode json) {
        return new ModelRef(
                json.path("provider").asString(""), json.path("model_id").asString(""));
    }

    private static Duration micros(JsonNode json) {
        return Duration.ofNanos(json.asLong(0) * 1000);
    }

    private static Optional<JsonNode> there(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }
}
