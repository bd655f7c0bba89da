package signalbox.core.review;

import java.util.Optional;
import signalbox.core.pricing.PriceBook;

/**
 * All that a verdict rests on.
 *
 * @param result what the operator's votes, or a check's, come to
 * @param judged the same with a judge's opinions beside them
 */
public record VerdictBasis(ReviewResult result, JudgedReview judged, ReviewCost cost, Optional<YearlySaving> saving) {

    /** A judge counts where the operator has confirmed it, and where the plan lets one look before the last vote. */
    public boolean judgeCounts() {
        return judged.isConfirmed() && result.comparison().protocol().plan() == Plan.WATCH;
    }

    public Verdict verdict() {
        return judgeCounts() ? judged.verdict() : result.verdict();
    }

    /**
     * As the ledger keeps it: a JSON object.
     *
     * @param prices of the models, as they are now
     */
    public String record(PriceBook prices) {
        return DecisionRecord.of(this, prices);
    }
}
