package signalbox.ui.compare;

import java.util.List;
import java.util.stream.Stream;
import signalbox.core.review.Bill;
import signalbox.core.review.Evidence;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.ReviewTerms;
import signalbox.core.review.SideState;
import signalbox.core.review.Tally;

/**
 * Where a review stands.
 *
 * @param simulated whether the practice simulator answered, at least once
 * @param nothingCame whether every example has failed, so that there is nothing to vote on
 */
record Standing(Tally tally, Evidence evidence, Bill bill, int examples, boolean simulated, boolean nothingCame) {
    static Standing of(List<ReviewItem> items, ReviewTerms terms) {
        Tally tally = Tally.of(items);
        return new Standing(
                tally,
                tally.evidence(terms),
                Bill.of(items),
                items.size(),
                items.stream().anyMatch(Standing::isSimulated),
                items.stream().allMatch(ReviewItem::failed));
    }

    private static boolean isSimulated(ReviewItem item) {
        return Stream.of(item.cheap(), item.premium())
                .anyMatch(state ->
                        state.answer().map(SideState.Answered::simulated).orElse(false));
    }

    /** Examples that may still be judged: those without an end and those without a vote. */
    int left() {
        return Math.max(0, examples - evidence.counts().total() - tally.skipped());
    }
}
