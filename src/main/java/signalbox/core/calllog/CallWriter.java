package signalbox.core.calllog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
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

/** Writes calls into the three tables. To be run within a transaction. */
final class CallWriter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LogClock clock;
    private final BodyPolicy policy;

    CallWriter(LogClock clock, BodyPolicy policy) {
        this.clock = clock;
        this.policy = policy;
    }

    /** @return the calls' ids, in their order */
    List<Long> write(DSLContext database, List<Call> calls) {
        long first = nextId(database);
        List<Long> ids = LongStream.range(first, first + calls.size()).boxed().toList();
        List<Columns> rows = new ArrayList<>();
        List<Columns> traces = new ArrayList<>();
        List<Columns> bodies = new ArrayList<>();
        for (int i = 0; i < calls.size(); i++) {
            rows.add(rowOf(calls.get(i)).set(RoutingLog.ID, ids.get(i)));
            traces.add(traceOf(calls.get(i)).set(RoutingLog.CALL_ID, ids.get(i)));
            bodies.add(bodyOf(calls.get(i)).set(RoutingLog.CALL_ID, ids.get(i)));
        }
        insert(database, RoutingLog.ROUTING_LOG, rows);
        insert(database, RoutingLog.CALL_TRACE, traces);
        insert(database, RoutingLog.CALL_BODY, bodies);
        return ids;
    }

    /** The transaction holds the write lock, so nobody else takes it. An id is never used again, even by a later row. */
    private static long nextId(DSLContext database) {
        Long newest = database.select(DSL.max(RoutingLog.ID))
                .from(RoutingLog.ROUTING_LOG)
                .fetchSingle()
                .value1();
        Long newestTrace = database.select(DSL.max(RoutingLog.CALL_ID))
                .from(RoutingLog.CALL_TRACE)
                .fetchSingle()
                .value1();
        return 1 + Math.max(Objects.requireNonNullElse(newest, 0L), Objects.requireNonNullElse(newestTrace, 0L));
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
                        call.timeToFirstToken().map(Duration::toMillis).orElse(null))
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

    /** One statement for all rows, which have the same columns. */
    private static void insert(DSLContext database, Table<Record> table, List<Columns> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Field<?>> fields = rows.getFirst().fields;
        var insert = database.insertInto(table)
                .columns(fields)
                .values(fields.stream().map(CallWriter::parameter).toList());
        database.batch(insert)
                .bind(rows.stream().map(row -> row.values.toArray()).toArray(Object[][]::new))
                .execute();
    }

    private static <T> Field<T> parameter(Field<T> field) {
        return DSL.val(null, field);
    }

    /** Columns and their values, in step. */
    private static final class Columns {
        final List<Field<?>> fields = new ArrayList<>();
        final List<@Nullable Object> values = new ArrayList<>();

        <T> Columns set(Field<T> field, @Nullable T value) {
            fields.add(field);
            values.add(value);
            return this;
        }
    }
}
