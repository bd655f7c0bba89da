package signalbox.core.review;

import static signalbox.core.review.ReviewTables.*;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The rows of calls that went out and whose answers are not kept yet. */
final class SentRows {
    private static final Table<Record> SENT = DSL.table("sent");
    private static final Field<String> WHAT = DSL.field("what", String.class);
    private static final Field<Long> AT = DSL.field("at", Long.class);
    private static final Field<Boolean> SETTLED = DSL.field("settled", Boolean.class);

    private SentRows() {}

    static long insert(DSLContext transaction, CallKey key) {
        return transaction
                .insertInto(SENT)
                .set(COMPARISON_ID, key.comparison())
                .set(POSITION, key.position())
                .set(WHAT, key.what())
                .set(AT, Instant.now().toEpochMilli())
                .returningResult(ID)
                .fetchSingle()
                .value1();
    }

    static int delete(DSLContext transaction, long id) {
        return transaction.deleteFrom(SENT).where(ID.eq(id)).execute();
    }

    /** A call has come back: its row goes, and what died before of the same call is settled. */
    static int settle(DSLContext transaction, long id, CallKey key) {
        delete(transaction, id);
        return transaction
                .update(SENT)
                .set(SETTLED, true)
                .where(COMPARISON_ID.eq(key.comparison()), POSITION.eq(key.position()), WHAT.eq(key.what()))
                .execute();
    }

    /** How many calls of each kind went out and never came back. */
    static Map<String, Integer> lost(DSLContext reader, long comparison, Set<Long> underWay) {
        Map<String, Integer> lost = new HashMap<>();
        reader.select(ID, WHAT).from(SENT).where(COMPARISON_ID.eq(comparison)).fetch().stream()
                .filter(row -> !underWay.contains(row.get(ID)))
                .forEach(row -> lost.merge(row.get(WHAT), 1, Integer::sum));
        return lost;
    }

    /** Those of them of which no later one came back either. */
    static Set<CallKey> unsettled(DSLContext reader, long comparison, Set<Long> underWay) {
        Set<CallKey> unsettled = new HashSet<>();
        reader
                .select(ID, POSITION, WHAT)
                .from(SENT)
                .where(COMPARISON_ID.eq(comparison), SETTLED.isFalse())
                .fetch()
                .stream()
                .filter(row -> !underWay.contains(row.get(ID)))
                .forEach(row -> unsettled.add(new CallKey(comparison, row.get(POSITION), row.get(WHAT))));
        return unsettled;
    }
}
