package signalbox.core.review;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The names of the tables in the folder of migrations, typed. */
final class ReviewTables {
    static final Table<Record> COMPARISON = DSL.table("comparison");
    static final Field<Long> ID = number("id");
    static final Field<Long> CREATED_AT = number("created_at");
    static final Field<String> CHEAP_TIER = text("cheap_tier");
    static final Field<String> CHEAP_PROVIDER = text("cheap_provider");
    static final Field<String> CHEAP_MODEL = text("cheap_model");
    static final Field<String> PREMIUM_TIER = text("premium_tier");
    static final Field<String> PREMIUM_PROVIDER = text("premium_provider");
    static final Field<String> PREMIUM_MODEL = text("premium_model");
    static final Field<Double> MARGIN = DSL.field("margin", Double.class);
    static final Field<Double> SEVERE_LIMIT = DSL.field("severe_limit", Double.class);
    static final Field<Double> ALPHA = DSL.field("alpha", Double.class);
    static final Field<Integer> CAP = count("cap");
    static final Field<Long> SEED = number("seed");
    static final Field<String> SAMPLE_HASH = text("sample_hash");

    static final Field<String> PLAN = text("plan");
    static final Field<String> CRITERIA = text("criteria");
    static final Field<String> EXPECT = text("expect");
    static final Field<Boolean> CHECK_DECIDES = truth("check_decides");
    static final Field<String> SCOPE = text("scope");
    static final Field<String> SPENDING_CAP = text("spending_cap");
    static final Field<Boolean> HAND_PICKED = truth("hand_picked");

    static final List<Field<?>> COMPARISON_FIELDS = List.of(
            ID,
            CREATED_AT,
            CHEAP_TIER,
            CHEAP_PROVIDER,
            CHEAP_MODEL,
            PREMIUM_TIER,
            PREMIUM_PROVIDER,
            PREMIUM_MODEL,
            MARGIN,
            SEVERE_LIMIT,
            ALPHA,
            CAP,
            SEED,
            SAMPLE_HASH,
            PLAN,
            CRITERIA,
            EXPECT,
            CHECK_DECIDES,
            SPENDING_CAP,
            SCOPE,
            HAND_PICKED);

    static final Table<Record> EXAMPLE = DSL.table("example");
    static final Field<Long> COMPARISON_ID = number("comparison_id");
    static final Field<Integer> POSITION = count("position");
    static final Field<String> CONTENT_KEY = text("content_key");
    static final Field<Integer> WEIGHT = count("weight");
    static final Field<Boolean> CHEAP_ON_LEFT = truth("cheap_on_left");
    static final Field<String> BODY = text("body");
    static final Field<String> USER = text("user");
    static final Field<String> TASK_TYPE = text("task_type");

    static final Field<String> NAME = text("name");
    static final Field<String> EXPECTED = text("expected");
    static final Field<String> CONTROL = text("control");
    static final Field<Integer> CONTROL_OF = count("control_of");

    static final List<Field<?>> EXAMPLE_FIELDS = List.of(
            POSITION, CONTENT_KEY, WEIGHT, CHEAP_ON_LEFT, BODY, USER, TASK_TYPE, NAME, EXPECTED, CONTROL, CONTROL_OF);

    static final Table<Record> ANSWER = DSL.table("answer");
    static final Field<String> SIDE = text("side");
    static final Field<String> FAILURE = text("failure");
    static final Field<String> DETAIL = text("detail");
    static final Field<String> PROVIDER = text("provider");
    static final Field<String> MODEL = text("model");
    static final Field<String> TEXT = text("text");
    static final Field<Long> PROMPT_TOKENS = number("prompt_tokens");
    static final Field<Long> CACHED_TOKENS = number("cached_tokens");
    static final Field<Long> CACHE_WRITE_TOKENS = number("cache_write_tokens");
    static final Field<Long> COMPLETION_TOKENS = number("completion_tokens");
    static final Field<Long> REASONING_TOKENS = number("reasoning_tokens");
    static final Field<String> COST_USD = text("cost_usd");
    static final Field<Long> LATENCY_MS = number("latency_ms");
    static final Field<Long> CALL_ID = number("call_id");
    static final Field<Boolean> SIMULATED = truth("simulated");
    static final Field<Boolean> REUSED = truth("reused");
    static final Field<String> VERSION = text("version");

    static final List<Field<?>> ANSWER_FIELDS = List.of(
            POSITION,
            SIDE,
            FAILURE,
            DETAIL,
            PROVIDER,
            MODEL,
            TEXT,
            PROMPT_TOKENS,
            CACHED_TOKENS,
            CACHE_WRITE_TOKENS,
            COMPLETION_TOKENS,
            REASONING_TOKENS,
            COST_USD,
            LATENCY_MS,
            CALL_ID,
            SIMULATED,
            REUSED,
            VERSION);

    static final Table<Record> VOTE = DSL.table("vote");
    static final Field<String> CHOICE = text("choice");
    static final Field<Boolean> SEVERE = truth("severe");
    static final Field<Boolean> BLIND = truth("blind");
    static final Field<Long> CAST_AT = number("cast_at");

    static final List<Field<?>> VOTE_FIELDS = List.of(POSITION, CHOICE, SEVERE, BLIND, CAST_AT);

    static final Table<Record> NOTE = DSL.table("note");

    private ReviewTables() {}

    private static Field<String> text(String name) {
        return DSL.field(name, String.class);
    }

    private static Field<Long> number(String name) {
        return DSL.field(name, Long.class);
    }

    private static Field<Integer> count(String name) {
        return DSL.field(name, Integer.class);
    }

    private static Field<Boolean> truth(String name) {
        return DSL.field(name, Boolean.class);
    }
}
