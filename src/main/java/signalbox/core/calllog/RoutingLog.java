package signalbox.core.calllog;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The tables and columns of the log; the migrations say what each holds. */
final class RoutingLog {
    static final Table<Record> ROUTING_LOG = table(name("routing_log"));
    static final Field<Long> ID = column("id", SQLDataType.BIGINT);
    static final Field<String> TIMESTAMP = column("timestamp", SQLDataType.CLOB);
    static final Field<String> TIER = column("tier", SQLDataType.CLOB);
    static final Field<String> MODEL = column("model_used", SQLDataType.CLOB);
    static final Field<String> COMPLEXITY = column("complexity", SQLDataType.CLOB);
    static final Field<String> TASK = column("task_type", SQLDataType.CLOB);
    static final Field<Long> INPUT_TOKENS = column("input_tokens", SQLDataType.BIGINT);
    static final Field<Long> OUTPUT_TOKENS = column("output_tokens", SQLDataType.BIGINT);
    static final Field<Double> COST_USD = column("cost_usd", SQLDataType.DOUBLE);
    static final Field<Long> LATENCY = column("latency_ms", SQLDataType.BIGINT);

    /** The names of the source system's columns, all of them above, in its order. */
    static final List<String> SOURCE_COLUMNS = Stream.of(
                    ID, TIMESTAMP, TIER, MODEL, COMPLEXITY, TASK, INPUT_TOKENS, OUTPUT_TOKENS, COST_USD, LATENCY)
            .map(Field::getName)
            .toList();

    static final Field<Long> CALLED_AT_UTC = column("called_at_utc", SQLDataType.BIGINT);
    static final Field<String> PROVIDER = column("provider", SQLDataType.CLOB);
    static final Field<String> USER = column("user_name", SQLDataType.CLOB);
    static final Field<String> CAUSE = column("cause", SQLDataType.CLOB);
    static final Field<String> RULE = column("rule", SQLDataType.CLOB);
    static final Field<String> STATUS = column("status", SQLDataType.CLOB);
    static final Field<String> SOURCE = column("source", SQLDataType.CLOB);
    static final Field<Long> CACHED_TOKENS = column("cached_tokens", SQLDataType.BIGINT);
    static final Field<Long> CACHE_WRITE_TOKENS = column("cache_write_tokens", SQLDataType.BIGINT);
    static final Field<Long> REASONING_TOKENS = column("reasoning_tokens", SQLDataType.BIGINT);
    static final Field<Long> COST_PICODOLLARS = column("cost_picodollars", SQLDataType.BIGINT);
    static final Field<Integer> SIMULATED = column("simulated", SQLDataType.INTEGER);

    /**
     * The cost in picodollars, of another program's rows too: a REAL below 2,000 dollars with at most twelve decimals
     * comes out as the decimal that was written; what lies beyond the twelfth decimal is the noise of its arithmetic.
     * The migrations say the same in the view {@code call_measure}.
     */
    static final Field<Long> PICODOLLARS = field(
            "CASE WHEN cost_picodollars IS NOT NULL THEN cost_picodollars"
                    + " WHEN typeof(cost_usd) IN ('real', 'integer') THEN CAST(round(cost_usd * 1e12) AS INTEGER) END",
            SQLDataType.BIGINT);

    static final Table<Record> CALL_TRACE = table(name("call_trace"));
    static final Table<Record> CALL_BODY = table(name("call_body"));
    static final Field<Long> CALL_ID = column("call_id", SQLDataType.BIGINT);
    static final Field<String> DECISION = column("decision", SQLDataType.CLOB);
    static final Field<String> ATTEMPTS = column("attempts", SQLDataType.CLOB);
    static final Field<String> PRICE = column("price", SQLDataType.CLOB);
    static final Field<String> COST_SPLIT = column("cost_split", SQLDataType.CLOB);
    static final Field<Long> TIME_TO_FIRST_TOKEN = column("time_to_first_token_ms", SQLDataType.BIGINT);
    static final Field<String> FINISH_REASON = column("finish_reason", SQLDataType.CLOB);
    static final Field<String> MODEL_REPORTED = column("model_reported", SQLDataType.CLOB);
    static final Field<String> TABLE_HASH = column("table_hash", SQLDataType.CLOB);
    static final Field<String> REQUEST_SHA256 = column("request_sha256", SQLDataType.CLOB);
    static final Field<String> ANSWER_SHA256 = column("answer_sha256", SQLDataType.CLOB);
    static final Field<String> REQUEST = column("request", SQLDataType.CLOB);
    static final Field<String> HINTS = column("hints", SQLDataType.CLOB);
    static final Field<String> ANSWER = column("answer", SQLDataType.CLOB);

    private RoutingLog() {}

    /** The column of a dimension. */
    static Field<String> column(Dimension dimension) {
        return switch (dimension) {
            case TIER -> TIER;
            case MODEL -> MODEL;
            case PROVIDER -> PROVIDER;
            case TASK -> TASK;
            case COMPLEXITY -> COMPLEXITY;
            case USER -> USER;
            case CAUSE -> CAUSE;
            case RULE -> RULE;
            case STATUS -> STATUS;
            case SOURCE -> SOURCE;
        };
    }

    private static <T> Field<T> column(String name, DataType<T> type) {
        return field(name(name), type);
    }
}
