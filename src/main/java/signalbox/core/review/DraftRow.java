package signalbox.core.review;

import static signalbox.core.review.ReviewTables.*;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The one row of what is typed for the next comparison. */
final class DraftRow {
    private static final Table<Record> DRAFT = DSL.table("draft");
    private static final Field<String> EXAMPLES = DSL.field("examples", String.class);
    private static final Field<String> PROTOCOL = DSL.field("protocol", String.class);

    private DraftRow() {}

    static ComparisonDraft read(DSLContext reader) {
        return reader.select(EXAMPLES, CHEAP_TIER, PREMIUM_TIER, PROTOCOL)
                .from(DRAFT)
                .fetchOptional(row -> new ComparisonDraft(
                        row.get(EXAMPLES), row.get(CHEAP_TIER), row.get(PREMIUM_TIER), row.get(PROTOCOL)))
                .orElse(ComparisonDraft.EMPTY);
    }

    static int save(DSLContext transaction, ComparisonDraft draft) {
        transaction.deleteFrom(DRAFT).execute();
        return transaction
                .insertInto(DRAFT)
                .set(ID, 1L)
                .set(EXAMPLES, draft.examples())
                .set(CHEAP_TIER, draft.cheapTier())
                .set(PREMIUM_TIER, draft.premiumTier())
                .set(PROTOCOL, draft.protocol())
                .execute();
    }
}
