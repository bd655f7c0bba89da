package signalbox.core.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The check that an example is held to and what it has found.
 *
 * @param foundOrNull null until both answers are there, and where none is expected that the check can read
 */
record ItemCheck(Checking checking, @Nullable CheckFinding foundOrNull) {
    Optional<CheckFinding> found() {
        return Optional.ofNullable(foundOrNull);
    }

    /** Looks at the answers anew. */
    ItemCheck look(ReviewItem item) {
        return new ItemCheck(checking, CheckFinding.of(item, checking.check()).orElse(null));
    }
}
