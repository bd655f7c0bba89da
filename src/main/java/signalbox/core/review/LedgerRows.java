package signalbox.core.review;

import static signalbox.core.review.ReviewTables.ID;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The ledger's rows. */
final class LedgerRows {
    private static final Table<Record> LEDGER = DSL.table("ledger");
    private static final Field<Long> AT = DSL.field("at", Long.class);
    private static final Field<String> WHO = DSL.field("who", String.class);
    private static final Field<String> KIND = DSL.field("kind", String.class);
    private static final Field<Long> REVERSES = DSL.field("reverses", Long.class);
    private static final Field<Long> COMPARISON = DSL.field("comparison_id", Long.class);
    private static final Field<String> HASH = DSL.field("sample_hash", String.class);
    private static final Field<String> SUMMARY = DSL.field("summary", String.class);
    private static final Field<String> BEFORE = DSL.field("table_before", String.class);
    private static final Field<String> AFTER = DSL.field("table_after", String.class);
    private static final Field<String> RECORD = DSL.field("record", String.class);

    private LedgerRows() {}

    static LedgerEntry insert(DSLContext transaction, LedgerEntry entry) {
        long id = transaction
                .insertInto(LEDGER)
                .set(AT, entry.at().toEpochMilli())
                .set(WHO, entry.who())
                .set(KIND, entry.reverses().isPresent() ? "reversed" : "applied")
                .set(REVERSES, entry.reversesOrNull())
                .set(COMPARISON, entry.comparison())
                .set(HASH, entry.sampleHash())
                .set(SUMMARY, entry.summary())
                .set(BEFORE, entry.tableBefore())
                .set(AFTER, entry.tableAfter())
                .set(RECORD, entry.record())
                .returningResult(ID)
                .fetchSingle()
                .value1();
        return entry.withId(id);
    }

    static List<LedgerEntry> all(DSLContext reader) {
        return reader.select(ID, AT, WHO, REVERSES, COMPARISON, HASH, SUMMARY, BEFORE, AFTER, RECORD)
                .from(LEDGER)
                .orderBy(ID.desc())
                .fetch(row -> new LedgerEntry(
                        row.get(ID),
                        Instant.ofEpochMilli(row.get(AT)),
                        row.get(WHO),
                        row.get(REVERSES),
                        row.get(COMPARISON),
                        row.get(HASH),
                        row.get(SUMMARY),
                        row.get(BEFORE),
                        row.get(AFTER),
                        row.get(RECORD)));
    }
}
