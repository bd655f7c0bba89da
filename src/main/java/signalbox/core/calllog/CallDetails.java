package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.chat.Usage;
import signalbox.core.routing.DecisionJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads all that is kept of one call. A part that cannot be read is left out rather than hiding the rest. */
final class CallDetails {
    private static final Logger LOG = LoggerFactory.getLogger(CallDetails.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final RowReader reader;

    CallDetails(LogClock clock) {
        this.reader = new RowReader(clock);
    }

    Optional<CallDetail> detail(DSLContext database, long id) {
        CallRow row = database.connectionResult(connection -> row(connection, id));
        Record tokens = database.select(
                        RoutingLog.CACHED_TOKENS, RoutingLog.CACHE_WRITE_TOKENS, RoutingLog.REASONING_TOKENS)
                .from(RoutingLog.ROUTING_LOG)
                .where(RoutingLog.ID.eq(id))
                .fetchOne();
        if (row == null || tokens == null) {
            return Optional.empty();
        }
        CallDetail withoutBody = detail(row, usage(row, tokens), trace(database, id));
        Record body = database.select(RoutingLog.REQUEST, RoutingLog.HINTS, RoutingLog.ANSWER)
                .from(RoutingLog.CALL_BODY)
                .where(RoutingLog.CALL_ID.eq(id))
                .fetchOne();
        return Optional.of(body == null ? withoutBody : withBody(withoutBody, body));
    }

    private @Nullable CallRow row(Connection connection, long id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT " + RowReader.COLUMNS + " FROM routing_log WHERE id = ?")) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? reader.row(rows) : null;
            }
        }
    }

    private static @Nullable Record trace(DSLContext database, long id) {
        return database.select(
                        RoutingLog.DECISION,
                        RoutingLog.ATTEMPTS,
                        RoutingLog.PRICE,
                        RoutingLog.COST_SPLIT,
                        RoutingLog.TIME_TO_FIRST_TOKEN)
                .from(RoutingLog.CALL_TRACE)
                .where(RoutingLog.CALL_ID.eq(id))
                .fetchOne();
    }

    private static CallDetail detail(CallRow row, @Nullable Usage usage, @Nullable Record trace) {
        if (trace == null) {
            return new CallDetail(row, null, List.of(), usage, null, null, null, null, null);
        }
        List<Attempt> attempts = read(trace.get(RoutingLog.ATTEMPTS), CallDetails::attempts);
        Long firstToken = trace.get(RoutingLog.TIME_TO_FIRST_TOKEN);
        return new CallDetail(
                row,
                read(trace.get(RoutingLog.DECISION), DecisionJson::fromJson),
                attempts == null ? List.of() : attempts,
                usage,
                read(trace.get(RoutingLog.PRICE), BillingJson::price),
                read(trace.get(RoutingLog.COST_SPLIT), BillingJson::cost),
                firstToken == null ? null : Duration.ofMillis(firstToken),
                null,
                null);
    }

    private static CallDetail withBody(CallDetail detail, Record body) {
        return new CallDetail(
                detail.row(),
                detail.decisionOrNull(),
                detail.attempts(),
                detail.usageOrNull(),
                detail.priceOrNull(),
                detail.costOrNull(),
                detail.timeToFirstTokenOrNull(),
                request(body.get(RoutingLog.REQUEST), body.get(RoutingLog.HINTS)),
                body.get(RoutingLog.ANSWER));
    }

    /** Null where it was not kept or cannot be read. */
    static @Nullable ChatRequest request(@Nullable String body, @Nullable String hints) {
        RoutingHints said = read(hints, CallDetails::hints);
        return read(body, json -> ChatRequest.ofBody((ObjectNode) json, said == null ? RoutingHints.NONE : said));
    }

    private static List<Attempt> attempts(JsonNode json) {
        List<Attempt> attempts = new ArrayList<>();
        json.forEach(attempt -> attempts.add(AttemptJson.fromJson(attempt)));
        return attempts;
    }

    private static RoutingHints hints(JsonNode json) {
        return new RoutingHints(
                json.path("user").stringValue(null),
                json.path("task_type").stringValue(null),
                json.path("tier").stringValue(null));
    }

    private static @Nullable Usage usage(CallRow row, Record parts) {
        Long input = row.inputTokensOrNull();
        Long output = row.outputTokensOrNull();
        if (input == null || output == null) {
            return null;
        }
        try {
            return new Usage(
                    input,
                    Objects.requireNonNullElse(parts.get(RoutingLog.CACHED_TOKENS), 0L),
                    Objects.requireNonNullElse(parts.get(RoutingLog.CACHE_WRITE_TOKENS), 0L),
                    output,
                    Objects.requireNonNullElse(parts.get(RoutingLog.REASONING_TOKENS), 0L));
        } catch (IllegalArgumentException contradictory) {
            return null;
        }
    }

    private static <T> @Nullable T read(@Nullable String json, Function<JsonNode, T> reader) {
        if (json == null) {
            return null;
        }
        try {
            return reader.apply(JSON.readTree(json));
        } catch (JacksonException | IllegalArgumentException | ClassCastException unreadable) {
            LOG.warn("A part of a logged call cannot be read and is not shown", unreadable);
            return null;
        }
    }
}
