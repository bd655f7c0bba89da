package signalbox.core.calllog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.RoutingHints;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;
import signalbox.core.routing.DecisionJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes one call into the three tables. To be run within a transaction. */
final class CallWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LogClock clock;
    private final BodyPolicy policy;

    CallWriter(LogClock clock, BodyPolicy policy) {
        this.clock = clock;
        this.policy = policy;
    }

    /** @return the call's id */
    long write(DSLContext database, Call call) {
        Columns row = rowOf(call);
        long id = database.insertInto(RoutingLog.ROUTING_LOG)
                .columns(row.fields)
                .values(row.values)
                .returningResult(RoutingLog.ID)
                .fetchSingle()
                .value1();
        insert(database, RoutingLog.CALL_TRACE, traceOf(call).set(RoutingLog.CALL_ID, id));
        insert(database, RoutingLog.CALL_BODY, bodyOf(call).set(RoutingLog.CALL_ID, id));
        return id;
    }

    private Columns rowOf(Call call) {
        Optional<Usage> usage = call.answer().flatMap(ChatAnswer::usage);
        ModelRef model = call.served().orElse(call.decision().model());
        Money cost = call.totalCost().orElse(null);
        return new Columns()
                .set(RoutingLog.TIMESTAMP, clock.rowText(call.at()))
                .set(RoutingLog.CALLED_AT_UTC, LogClock.micros(call.at()))
                .set(RoutingLog.TIER, call.decision().tier())
                .set(RoutingLog.MODEL, model.modelId())
                .set(RoutingLog.PROVIDER, model.provider())
                .set(RoutingLog.COMPLEXITY, call.decision().complexity().wireName())
                .set(RoutingLog.TASK, call.decision().taskType())
                .set(RoutingLog.USER, call.request().hints().userOrNull())
                .set(RoutingLog.CAUSE, call.decision().cause().wireName())
                .set(RoutingLog.STATUS, call.status().wireName())
                .set(RoutingLog.SOURCE, call.source().wireName())
                .set(RoutingLog.INPUT_TOKENS, usage.map(Usage::promptTokens).orElse(null))
                .set(
                        RoutingLog.OUTPUT_TOKENS,
                        usage.map(Usage::completionTokens).orElse(null))
                .set(RoutingLog.CACHED_TOKENS, usage.map(Usage::cachedTokens).orElse(null))
                .set(
                        RoutingLog.CACHE_WRITE_TOKENS,
                        usage.map(Usage::cacheWriteTokens).orElse(null))
                .set(
                        RoutingLog.REASONING_TOKENS,
                        usage.map(Usage::reasoningTokens).orElse(null))
                .set(RoutingLog.COST_USD, cost == null ? null : cost.usd().doubleValue())
                .set(RoutingLog.COST_PICODOLLARS, cost == null ? null : Picodollars.of(cost))
                .set(RoutingLog.LATENCY, call.latency().toMillis())
                .set(RoutingLog.SIMULATED, call.simulated() ? 1 : 0);
    }

    private Columns traceOf(Call call) {
        ObjectNode decision = DecisionJson.toJson(call.decision());
        ArrayNode attempts = JsonNodeFactory.instance.arrayNode();
        call.attempts().forEach(attempt -> attempts.add(AttemptJson.toJson(attempt)));
        if (policy == BodyPolicy.HASH_ONLY) {
            Privacy.removeWords(decision);
            Privacy.removeWords(attempts);
        }
        return new Columns()
                .set(RoutingLog.DECISION, json(decision))
                .set(RoutingLog.ATTEMPTS, json(attempts))
                .set(
                        RoutingLog.PRICE,
                        call.price()
                                .map(BillingJson::toJson)
                                .map(CallWriter::json)
                                .orElse(null))
                .set(
                        RoutingLog.COST_SPLIT,
                        call.cost()
                                .map(BillingJson::toJson)
                                .map(CallWriter::json)
                                .orElse(null))
                .set(
                        RoutingLog.TIME_TO_FIRST_TOKEN,
                        call.timeToFirstToken()
                                .map(java.time.Duration::toMillis)
                                .orElse(null))
                .set(
                        RoutingLog.FINISH_REASON,
                        call.answer().map(answer -> answer.finish().name()).orElse(null))
                .set(
                        RoutingLog.MODEL_REPORTED,
                        call.answer().map(ChatAnswer::model).orElse(null))
                .set(RoutingLog.TABLE_HASH, call.decision().tableHash());
    }

    private Columns bodyOf(Call call) {
        String request = json(call.request().body());
        String answer = call.answer().map(ChatAnswer::text).orElse(null);
        Columns hashes = new Columns()
                .set(RoutingLog.REQUEST_SHA256, Privacy.sha256(request))
                .set(RoutingLog.ANSWER_SHA256, answer == null ? null : Privacy.sha256(answer));
        return switch (policy) {
            case HASH_ONLY -> hashes;
            case EVERYTHING ->
                hashes.set(RoutingLog.REQUEST, request)
                        .set(RoutingLog.HINTS, json(hints(call.request().hints())))
                        .set(RoutingLog.ANSWER, answer);
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

    private static void insert(DSLContext database, org.jooq.Table<org.jooq.Record> table, Columns columns) {
        database.insertInto(table)
                .columns(columns.fields)
                .values(columns.values)
                .execute();
    }

    /** Columns and their values, in step. */
    private static final class Columns {
        final List<Field<?>> fields = new ArrayList<>();
        final List<Field<?>> values = new ArrayList<>();

        <T> Columns set(Field<T> field, @Nullable T value) {
            fields.add(field);
            values.add(DSL.val(value, field));
            return this;
        }
    }
}
