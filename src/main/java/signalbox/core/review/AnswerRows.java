package signalbox.core.review;

import static signalbox.core.review.ReviewTables.*;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;

/** How the sides of the examples ended: one row each. */
final class AnswerRows {
    private AnswerRows() {}

    /** In place of what was there; nothing for a state that has not ended. */
    static int save(DSLContext transaction, CallKey key, Side side, SideState state) {
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        switch (state) {
            case SideState.Answered answered -> row.putAll(rowOf(answered));
            case SideState.Failed failed -> row.putAll(rowOf(failed));
            case SideState.Waiting _, SideState.Running _, SideState.Lost _ -> {
                return 0;
            }
        }
        row.put(COMPARISON_ID, key.comparison());
        row.put(POSITION, key.position());
        row.put(SIDE, side.wireName());
        transaction
                .deleteFrom(ANSWER)
                .where(COMPARISON_ID.eq(key.comparison()), POSITION.eq(key.position()), SIDE.eq(side.wireName()))
                .execute();
        return transaction.insertInto(ANSWER).set(row).execute();
    }

    private static Map<Field<?>, @Nullable Object> rowOf(SideState.Answered answer) {
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(PROVIDER, answer.model().provider());
        row.put(MODEL, answer.model().modelId());
        row.put(TEXT, answer.text());
        answer.usage().ifPresent(usage -> {
            row.put(PROMPT_TOKENS, usage.promptTokens());
            row.put(CACHED_TOKENS, usage.cachedTokens());
            row.put(CACHE_WRITE_TOKENS, usage.cacheWriteTokens());
            row.put(COMPLETION_TOKENS, usage.completionTokens());
            row.put(REASONING_TOKENS, usage.reasoningTokens());
        });
        row.put(COST_USD, textOf(answer.costOrNull()));
        row.put(LATENCY_MS, answer.latency().toMillis());
        row.put(CALL_ID, answer.callId());
        row.put(SIMULATED, answer.simulated());
        row.put(REUSED, answer.reused());
        row.put(VERSION, answer.version());
        return row;
    }

    private static Map<Field<?>, @Nullable Object> rowOf(SideState.Failed failed) {
        Map<Field<?>, @Nullable Object> row = new LinkedHashMap<>();
        row.put(FAILURE, failed.brief());
        row.put(DETAIL, failed.sentence());
        row.put(COST_USD, textOf(failed.costOrNull()));
        row.put(LATENCY_MS, failed.latency().toMillis());
        row.put(SIMULATED, false);
        return row;
    }

    static SideState stateOf(Record row) {
        Duration latency = Duration.ofMillis(row.get(LATENCY_MS));
        String cost = row.get(COST_USD);
        Money costOrNull = cost == null ? null : Money.of(cost);
        if (row.get(FAILURE) != null) {
            return new SideState.Failed(row.get(FAILURE), row.get(DETAIL), costOrNull, latency);
        }
        return new SideState.Answered(
                new ModelRef(row.get(PROVIDER), row.get(MODEL)),
                row.get(TEXT),
                usageOf(row),
                costOrNull,
                latency,
                row.get(CALL_ID),
                row.get(SIMULATED),
                row.get(REUSED),
                row.get(VERSION));
    }

    private static @Nullable Usage usageOf(Record row) {
        if (row.get(PROMPT_TOKENS) == null) {
            return null;
        }
        return new Usage(
                row.get(PROMPT_TOKENS),
                row.get(CACHED_TOKENS),
                row.get(CACHE_WRITE_TOKENS),
                row.get(COMPLETION_TOKENS),
                row.get(REASONING_TOKENS));
    }

    private static @Nullable String textOf(@Nullable Money money) {
        return money == null ? null : money.toString();
    }
}
