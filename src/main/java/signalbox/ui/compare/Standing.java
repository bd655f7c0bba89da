package signalbox.ui.compare;

import java.util.List;
import java.util.stream.Stream;
import signalbox.core.review.Bill;
import signalbox.core.review.Comparison;
import signalbox.core.review.Evidence;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.ReviewResult;
import signalbox.core.review.SideState;
import signalbox.core.review.Tally;
import signalbox.core.review.Verdict;
import signalbox.core.review.VoteCounts;

/**
 * Where a review stands.
 *
 * @param simulated whether the practice simulator answered, at least once
 * @param nothingCame whether every example has failed, so that there is nothing to vote on
 */
record Standing(ReviewResult result, Bill bill, int examples, boolean simulated, boolean nothingCame) {
    static Standing of(List<ReviewItem> items, Comparison comparison) {
        return new Standing(
                ReviewResult.of(comparison, items),
                Bill.of(items),
                (int) items.stream().filter(item -> !item.example().isControl()).count(),
                items.stream().anyMatch(Standing::isSimulated),
                items.stream().allMatch(ReviewItem::failed));
    }

    Tally tally() {
        return result.tally();
    }

    Evidence evidence() {
        return result.evidence();
    }

    /** What may be looked at: nothing yet where the plan is to look after the last vote only. */
    Evidence shownEvidence() {
        return result.isSealed()
                ? new Evidence(VoteCounts.NONE, result.comparison().terms())
                : result.evidence();
    }

    Verdict verdict() {
        return result.verdict();
    }

    private static boolean isSimulated(ReviewItem item) {
        return Stream.of(item.cheap(), item.premium())
                .anyMatch(state ->
                        state.answer().map(SideState.Answered::simulated).orElse(false));
    }

    /** Examples that may still be judged: those without an end and those without a vote. */
    int left() {
        return Math.max(0, examples - tally().counts().total() - tally().skipped());
    }
}
