package signalbox.ui.compare;

import java.util.List;
import signalbox.core.review.Bill;
import signalbox.core.review.Evidence;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.ReviewTerms;
import signalbox.core.review.Tally;

/** Where a review stands. */
record Standing(Tally tally, Evidence evidence, Bill bill, int examples) {
    static Standing of(List<ReviewItem> items, ReviewTerms terms) {
        Tally tally = Tally.of(items);
        return new Standing(tally, tally.evidence(terms), Bill.of(items), items.size());
    }

    /** Examples that may still be judged: those without an end and those without a vote. */
    int left() {
        return Math.max(0, examples - evidence.counts().total() - tally.skipped());
    }
}
