package signalbox.core.review;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One switch that was applied on a verdict, or taken back; never changed afterwards.
 *
 * @param id 0 before it is kept
 * @param who the operating system's name of the operator
 * @param reversesOrNull id of the entry that this one takes back; null where it applies a switch
 * @param comparison id of the comparison
 * @param tableBefore the routing table's text before
 * @param tableAfter the routing table's text after
 * @param record what the decision rested on, as a JSON object: terms, votes, evidence, prices, models, saving
 */
public record LedgerEntry(
        long id,
        Instant at,
        String who,
        @Nullable Long reversesOrNull,
        long comparison,
        String sampleHash,
        String summary,
        String tableBefore,
        String tableAfter,
        String record) {
    public Optional<Long> reverses() {
        return Optional.ofNullable(reversesOrNull);
    }

    LedgerEntry withId(long given) {
        return new LedgerEntry(
                given, at, who, reversesOrNull, comparison, sampleHash, summary, tableBefore, tableAfter, record);
    }
}
