package signalbox.core.review;

import static signalbox.core.review.ReviewTables.*;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;

/** Answers are kept by content: what the same model has answered to the same request is not paid for again. */
final class KeptAnswers {
    private KeptAnswers() {}

    /** Takes over, for each example of a comparison that has none, the newest answer that another one has. */
    static void copy(DSLContext transaction, long comparison, Side side, Contender contender) {
        Field<Long> newest = DSL.field(
                "(SELECT max(a.rowid) FROM answer a JOIN example e ON e.comparison_id = a.comparison_id"
                        + " AND e.position = a.position WHERE e.content_key = n.content_key AND a.failure IS NULL"
                        + " AND a.provider = {0} AND a.model = {1})",
                Long.class,
                DSL.val(contender.model().provider()),
                DSL.val(contender.model().modelId()));
        List<Field<?>> same = ANSWER_FIELDS.stream()
                .filter(field -> !field.equals(POSITION) && !field.equals(SIDE) && !field.equals(REUSED))
                .toList();
        List<Field<?>> columns = Stream.concat(Stream.of(COMPARISON_ID, POSITION, SIDE, REUSED), same.stream())
                .toList();
        List<SelectField<?>> values = Stream.<SelectField<?>>concat(
                        Stream.of(
                                DSL.field("n.comparison_id"),
                                DSL.field("n.position"),
                                DSL.val(side.wireName()),
                                DSL.inline(1)),
                        same.stream().map(field -> DSL.field("o." + field.getName())))
                .toList();
        transaction
                .insertInto(ANSWER, columns)
                .select(transaction
                        .select(values)
                        .from(DSL.table("example n")
                                .join(DSL.table("answer o"))
                                .on(DSL.field("o.rowid", Long.class).eq(newest)))
                        .where(DSL.field("n.comparison_id", Long.class).eq(comparison))
                        .and(DSL.field("n.control").isNull())
                        .and(DSL.condition(
                                "NOT EXISTS (SELECT 1 FROM answer h WHERE h.comparison_id = n.comparison_id"
                                        + " AND h.position = n.position AND h.side = {0})",
                                DSL.val(side.wireName()))))
                .execute();
    }
}
