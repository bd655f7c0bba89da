package signalbox.core.review;

import static signalbox.core.review.ReviewTables.*;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Reads comparisons as they were kept. */
final class ReviewQueries {
    private ReviewQueries() {}

    static List<ComparisonSummary> list(DSLContext sql) {
        Field<Integer> examples = DSL.field(
                "(SELECT count(*) FROM example WHERE comparison_id = comparison.id AND control IS NULL)",
                Integer.class);
        Field<Integer> answers =
                DSL.field("(SELECT count(*) FROM answer WHERE comparison_id = comparison.id)", Integer.class);
        Field<Integer> votes = DSL.field(
                "(SELECT count(*) FROM vote WHERE comparison_id = comparison.id AND choice IS NOT NULL AND id IN"
                        + " (SELECT max(id) FROM vote WHERE comparison_id = comparison.id GROUP BY position))",
                Integer.class);
        return sql.select(COMPARISON_FIELDS)
                .select(examples.as("examples"), answers.as("answers"), votes.as("votes"))
                .from(COMPARISON)
                .orderBy(ID.desc())
                .fetch(row -> new ComparisonSummary(
                        row.get(ID),
                        Instant.ofEpochMilli(row.get(CREATED_AT)),
                        ReviewRows.cheapOf(row),
                        ReviewRows.premiumOf(row),
                        row.get("examples", Integer.class),
                        row.get("answers", Integer.class),
                        row.get("votes", Integer.class)));
    }

    /** @param lost calls that died with an earlier program */
    static Optional<Review> load(DSLContext sql, long id, Set<CallKey> lost) {
        Record head =
                sql.select(COMPARISON_FIELDS).from(COMPARISON).where(ID.eq(id)).fetchOne();
        if (head == null) {
            return Optional.empty();
        }
        List<Example> examples = sql.select(EXAMPLE_FIELDS)
                .from(EXAMPLE)
                .where(COMPARISON_ID.eq(id))
                .orderBy(POSITION)
                .fetch(ReviewRows::exampleOf);
        var comparison = new Comparison(
                id,
                Instant.ofEpochMilli(head.get(CREATED_AT)),
                ReviewRows.cheapOf(head),
                ReviewRows.premiumOf(head),
                ReviewRows.termsOf(head),
                ReviewRows.protocolOf(head, examples.stream().anyMatch(Example::isControl)),
                head.get(SEED),
                head.get(SAMPLE_HASH),
                examples);
        return Optional.of(new Review(comparison, items(sql, comparison, lost)));
    }

    private static List<ReviewItem> items(DSLContext sql, Comparison comparison, Set<CallKey> lost) {
        long id = comparison.id();
        Map<Integer, ReviewItem> items = new HashMap<>();
        comparison
                .examples()
                .forEach(example -> items.put(example.position(), ReviewItem.of(example, comparison.protocol())));
        for (Record row : sql.select(ANSWER_FIELDS)
                .from(ANSWER)
                .where(COMPARISON_ID.eq(id))
                .fetch()) {
            Side side = Side.ofWireName(row.get(SIDE));
            SideState state = AnswerRows.stateOf(row);
            items.computeIfPresent(row.get(POSITION), (_, item) -> item.with(side, state));
        }
        items.replaceAll((_, item) -> withLost(item, id, lost));
        for (Record row : sql.select(VOTE_FIELDS)
                .from(VOTE)
                .where(COMPARISON_ID.eq(id))
                .orderBy(ID)
                .fetch()) {
            items.computeIfPresent(row.get(POSITION), (_, item) -> item.with(BallotRows.after(row, item.ballot())));
        }
        for (Record row : sql.select(POSITION, TEXT)
                .from(NOTE)
                .where(COMPARISON_ID.eq(id))
                .fetch()) {
            items.computeIfPresent(row.get(POSITION), (_, item) -> item.withNote(row.get(TEXT)));
        }
        List<ReviewItem> inOrder = comparison.examples().stream()
                .map(example -> items.get(example.position()))
                .toList();
        return Controls.filled(inOrder, comparison.cheap());
    }

    private static ReviewItem withLost(ReviewItem item, long comparison, Set<CallKey> lost) {
        ReviewItem told = item;
        for (Side side : Side.values()) {
            // An answer may have come from another comparison since.
            boolean open = item.side(side).answer().isEmpty();
            if (open && lost.contains(CallKey.of(comparison, item.example().position(), side))) {
                told = told.with(side, new SideState.Lost());
            }
        }
        return told;
    }
}
