package signalbox.core.review;

import static signalbox.core.review.ReviewTables.*;

import java.time.Instant;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The operator's votes, every one ever cast, and notes. */
final class BallotRows {
    private BallotRows() {}

    /** @param choiceOrNull null where the vote before is taken back */
    static int append(DSLContext transaction, long comparison, int position, @Nullable String choiceOrNull, Vote vote) {
        return transaction
                .insertInto(VOTE)
                .set(COMPARISON_ID, comparison)
                .set(POSITION, position)
                .set(CHOICE, choiceOrNull)
                .set(SEVERE, vote.severe())
                .set(BLIND, vote.blind())
                .set(CAST_AT, vote.at().toEpochMilli())
                .execute();
    }

    /** The ballot after what a row says. */
    static Ballot after(Record row, Ballot ballot) {
        return row.get(CHOICE) == null ? ballot.takenBack() : ballot.cast(voteOf(row));
    }

    static int saveNote(DSLContext transaction, long comparison, int position, String note) {
        transaction
                .deleteFrom(NOTE)
                .where(COMPARISON_ID.eq(comparison), POSITION.eq(position))
                .execute();
        return transaction
                .insertInto(NOTE)
                .set(COMPARISON_ID, comparison)
                .set(POSITION, position)
                .set(TEXT, note)
                .execute();
    }

    private static Vote voteOf(Record row) {
        return new Vote(
                Choice.valueOf(row.get(CHOICE).toUpperCase(Locale.ROOT)),
                row.get(SEVERE),
                row.get(BLIND),
                Instant.ofEpochMilli(row.get(CAST_AT)));
    }
}
