package signalbox.core.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The vote on one example and what became of earlier ones. Immutable.
 *
 * @param currentOrNull the vote that holds
 * @param revealedOrNull the newest vote after which the operator saw whose answer was whose
 * @param changes how often a vote differed from the one before it, whose sides had been shown
 */
public record Ballot(@Nullable Vote currentOrNull, @Nullable Vote revealedOrNull, int changes) {
    public static final Ballot EMPTY = new Ballot(null, null, 0);

    public Optional<Vote> current() {
        return Optional.ofNullable(currentOrNull);
    }

    public Ballot cast(Vote vote) {
        if (revealedOrNull == null) {
            return new Ballot(vote, vote.choice() == Choice.SKIP ? null : vote, changes);
        }
        boolean same = revealedOrNull.choice() == vote.choice() && revealedOrNull.severe() == vote.severe();
        return new Ballot(vote, vote, same ? changes : changes + 1);
    }

    /** Without a vote that holds; what was seen stays seen. */
    public Ballot takenBack() {
        return new Ballot(null, revealedOrNull, changes);
    }
}
