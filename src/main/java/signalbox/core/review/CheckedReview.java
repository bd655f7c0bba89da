package signalbox.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A review in which a check took the votes. The cheap answer right and the premium one wrong is much better (D = 1), the
 * other way round much worse (D = -1), both right the same, both wrong both bad (D = 0 either way). Since a check cannot
 * tell how bad a wrong answer is, each that is wrong where the premium one is right counts as severe: the evidence on
 * severe cases then errs on the careful side only.
 */
public record CheckedReview(Review review, ExpectedCheck check) {

    /** What is known of one example; empty where a side has not ended, or where no answer is expected. */
    public Optional<Outcome> outcomeOf(ReviewItem item) {
        if (item.failed()) {
            return item.outcome();
        }
        return CheckFinding.of(item, check).map(CheckFinding::outcome);
    }

    /** Whether the check accepts a side's answer; empty where there is none, or none is expected. */
    public Optional<Boolean> isRight(ReviewItem item, Side side) {
        return item.side(side)
                .answer()
                .flatMap(answer -> item.example().expected().map(expected -> check.accepts(answer.text(), expected)));
    }

    public boolean isSevere(ReviewItem item) {
        return item.canBeJudged() && outcomeOf(item).map(Outcome::isWorse).orElse(false);
    }

    public VoteCounts counts() {
        List<Outcome> outcomes = new ArrayList<>();
        int severe = 0;
        for (ReviewItem item : review.items()) {
            Optional<Outcome> outcome = outcomeOf(item);
            outcome.ifPresent(outcomes::add);
            severe += isSevere(item) ? 1 : 0;
        }
        return VoteCounts.of(outcomes, severe);
    }

    public Evidence evidence() {
        return new Evidence(counts(), review.comparison().terms());
    }

    /** Examples of which a side failed, which are counted among the others too, or was lost. */
    public int failed() {
        return (int) review.items().stream()
                .filter(item -> item.failed() || item.lost())
                .count();
    }

    /** Examples that are undecided because nobody knows what became of a call. */
    public int lost() {
        return (int) review.items().stream().filter(ReviewItem::lost).count();
    }
}
