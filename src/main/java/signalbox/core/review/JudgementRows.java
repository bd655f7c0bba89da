package signalbox.core.review;

import static signalbox.core.review.ReviewTables.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.Money;

/** A judge model's rows. */
final class JudgementRows {
    private static final Table<Record> JUDGEMENT = DSL.table("judgement");
    private static final Field<Boolean> CHEAP_FIRST = DSL.field("cheap_first", Boolean.class);
    private static final Field<String> REASON = DSL.field("reason", String.class);

    private JudgementRows() {}

    static int save(DSLContext transaction, long comparison, int position, Judgement said) {
        transaction
                .deleteFrom(JUDGEMENT)
                .where(COMPARISON_ID.eq(comparison), POSITION.eq(position), CHEAP_FIRST.eq(said.cheapFirst()))
                .execute();
        return transaction
                .insertInto(JUDGEMENT)
                .set(COMPARISON_ID, comparison)
                .set(POSITION, position)
                .set(CHEAP_FIRST, said.cheapFirst())
                .set(PROVIDER, said.judge().provider())
                .set(MODEL, said.judge().modelId())
                .set(
                        CHOICE,
                        said.outcome()
                                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
                                .orElse(null))
                .set(SEVERE, said.severe())
                .set(REASON, said.reason())
                .set(
                        COST_USD,
                        said.costOrNull() == null ? null : said.costOrNull().toString())
                .execute();
    }

    static Map<Integer, List<Judgement>> all(DSLContext reader, long comparison) {
        Map<Integer, List<Judgement>> all = new HashMap<>();
        for (Record row : reader.select(POSITION, CHEAP_FIRST, PROVIDER, MODEL, CHOICE, SEVERE, REASON, COST_USD)
                .from(JUDGEMENT)
                .where(COMPARISON_ID.eq(comparison))
                .fetch()) {
            String outcome = row.get(CHOICE);
            String cost = row.get(COST_USD);
            all.computeIfAbsent(row.get(POSITION), _ -> new ArrayList<>())
                    .add(new Judgement(
                            row.get(CHEAP_FIRST),
                            new ModelRef(row.get(PROVIDER), row.get(MODEL)),
                            outcome == null ? null : Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                            row.get(SEVERE),
                            row.get(REASON),
                            cost == null ? null : Money.of(cost)));
        }
        return all;
    }
}
