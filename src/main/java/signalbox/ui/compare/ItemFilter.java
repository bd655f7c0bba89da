package signalbox.ui.compare;

import java.util.Locale;
import signalbox.core.review.Outcome;
import signalbox.core.review.ReviewItem;
import signalbox.ui.common.Strings;

/** Which examples the table shows. */
enum ItemFilter {
    ALL,
    /** Voted better or worse, in either direction. */
    DISAGREEMENTS,
    CHEAP_WORSE,
    FAILED,
    /** Undecided, because nobody knows what became of a call. */
    LOST,
    UNVOTED;

    boolean accepts(ReviewItem item) {
        return switch (this) {
            case ALL -> true;
            case DISAGREEMENTS ->
                item.outcome()
                        .filter(outcome -> outcome.isBetter() || outcome.isWorse())
                        .isPresent();
            case CHEAP_WORSE -> item.outcome().filter(Outcome::isWorse).isPresent();
            case FAILED -> item.failed();
            case LOST -> item.lost();
            case UNVOTED -> item.awaitsVote();
        };
    }

    String words() {
        return Strings.text("compare.filter." + name().toLowerCase(Locale.ROOT));
    }
}
