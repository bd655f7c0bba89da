package signalbox.core.calllog;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.RoutingHints;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;
import signalbox.core.routing.Cause;
import signalbox.core.routing.Decision;
import signalbox.core.routing.DecisionJson;
import signalbox.core.routing.StageName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns a call into the values of its columns, keeping only what the operator wants kept. Safe for many threads. */
final class CallEncoder {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LogClock clock;
    private final BodyPolicy policy;

    CallEncoder(LogClock clock, BodyPolicy policy) {
        this.clock = clock;
        this.policy = policy;
    }

    LogEntry encode(Call call) {
        Decision decision = call.decision();
        Optional<Usage> usage = call.answer().flatMap(ChatAnswer::usage);
        ModelRef model = call.served().orElse(decision.model());
        Money cost = call.totalCost().orElse(null);
        Long picodollars = cost == null ? null : Picodollars.of(cost);
        Double dollars = cost == null ? null : cost.usd().doubleValue();
        String timestamp = clock.rowText(call.at());
        String user = call.request().hints().userOrNull();
        String rule = ruleOf(decision);
        Long input = usage.map(Usage::promptTokens).orElse(null);
        Long output = usage.map(Usage::completionTokens).orElse(null);
        Long cached = usage.map(Usage::cachedTokens).orElse(null);
        Long written = usage.map(Usage::cacheWriteTokens).orElse(null);
        Long reasoning = usage.map(Usage::reasoningTokens).orElse(null);
        Long summed = picodollars != null || dollars == null ? picodollars : (Long) (long) Math.rint(dollars * 1e12);
        CallGroup group = new CallGroup(
                decision.taskType(),
                decision.tier(),
                model.modelId(),
                Objects.requireNonNullElse(user, ""),
                CallMeasure.billed(summed, input, output),
                call.status().wireName(),
                decision.complexity().wireName(),
                model.provider(),
                decision.cause().wireName(),
                Objects.requireNonNullElse(rule, ""),
                call.source().wireName());
        CallMeasure measure = new CallMeasure(
                timestamp,
                group,
                orZero(summed),
                call.latency().toMillis(),
                orZero(input),
                orZero(cached),
                orZero(written),
                orZero(output),
                orZero(reasoning));
        List<@Nullable Object> row = Arrays.asList(
                timestamp,
                group.tier(),
                group.model(),
                group.complexity(),
                group.task(),
                input,
                output,
                dollars,
                measure.latencyMillis(),
                LogClock.micros(call.at()),
                group.provider(),
                user,
                group.cause(),
                rule,
                group.status(),
                group.source(),
                cached,
                written,
                reasoning,
                picodollars,
                call.simulated() ? 1 : 0,
                null);
        return new LogEntry(row, traceOf(call), bodyOf(call), measure);
    }

    private static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    private static @Nullable String ruleOf(Decision decision) {
        if (decision.cause() != Cause.HARD_ROUTE) {
            return null;
        }
        return decision.stages().stream()
                .filter(stage ->
                        stage.name() == StageName.HARD_ROUTES && stage.rule().isPresent())
                .map(stage -> String.valueOf(stage.rule().getAsInt() + 1))
                .findFirst()
                .orElse(null);
    }

    private List<@Nullable Object> traceOf(Call call) {
        ObjectNode decision = DecisionJson.toJson(call.decision());
        ArrayNode attempts = JsonNodeFactory.instance.arrayNode();
        call.attempts().forEach(attempt -> attempts.add(AttemptJson.toJson(attempt)));
        switch (policy) {
            case EVERYTHING -> {}
            case REDACTED -> {
                Privacy.redactWords(decision);
                Privacy.redactWords(attempts);
            }
            case HASH_ONLY -> {
                Privacy.removeWords(decision);
                Privacy.removeWords(attempts);
            }
        }
        return Arrays.asList(
                json(decision),
                json(attempts),
                call.price().map(BillingJson::toJson).map(CallEncoder::json).orElse(null),
                call.cost().map(BillingJson::toJson).map(CallEncoder::json).orElse(null),
                call.timeToFirstToken().map(Duration::toMillis).orElse(null),
                call.answer().map(answer -> answer.finish().name()).orElse(null),
                call.answer().map(ChatAnswer::model).orElse(null),
                call.decision().tableHash());
    }

    private List<@Nullable Object> bodyOf(Call call) {
        ObjectNode body = call.request().body();
        String request = json(body);
        String answer = call.answer().map(ChatAnswer::text).orElse(null);
        String requestHash = Privacy.sha256(request);
        String answerHash = answer == null ? null : Privacy.sha256(answer);
        return switch (policy) {
            case HASH_ONLY -> Arrays.asList(requestHash, answerHash, null, null, null);
            case REDACTED -> {
                Redaction.apply(body);
                yield Arrays.asList(
                        requestHash,
                        answerHash,
                        json(body),
                        json(hints(call.request().hints())),
                        answer == null ? null : Redaction.of(answer));
            }
            case EVERYTHING ->
                Arrays.asList(
                        requestHash,
                        answerHash,
                        request,
                        json(hints(call.request().hints())),
                        answer);
        };
    }

    private static ObjectNode hints(RoutingHints hints) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("user", hints.userOrNull())
                .put("task_type", hints.taskTypeOrNull())
                .put("tier", hints.forcedTierOrNull());
    }

    private static String json(JsonNode node) {
        return JSON.writeValueAsString(node);
    }
}
