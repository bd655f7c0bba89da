package signalbox.core.review;

import java.util.List;

/**
 * What a review comes to, by the plan that was chosen before the first vote.
 *
 * @param complete whether every example is judged, skipped or failed
 */
public record ReviewResult(Comparison comparison, Tally tally, ControlScore controls, boolean complete) {
    public static ReviewResult of(Comparison comparison, List<ReviewItem> items) {
        List<ReviewItem> examples =
                items.stream().filter(item -> !item.example().isControl()).toList();
        boolean complete = examples.stream().allMatch(item -> item.isVoted() || (item.failed() && item.ended()));
        return new ReviewResult(comparison, Tally.of(items), ControlScore.of(items), complete);
    }

    public static ReviewResult of(Review review) {
        return of(review.comparison(), review.items());
    }

    public Evidence evidence() {
        return tally.evidence(comparison.terms());
    }

    public FixedPlan fixedPlan() {
        return new FixedPlan(tally.counts(), comparison.terms());
    }

    /** Whether the verdict may not be seen yet: the plan is to look after the last vote only. */
    public boolean isSealed() {
        return comparison.protocol().plan() == Plan.FIXED && !complete;
    }

    /** What the evidence says; under a sealed plan that more is needed. A reviewer who misses harm cannot switch. */
    public Verdict verdict() {
        Verdict verdict = switch (comparison.protocol().plan()) {
            case WATCH -> evidence().verdict();
            case FIXED -> complete ? fixedPlan().verdict() : Verdict.NEED_MORE;
        };
        return verdict == Verdict.SWITCH && controls.missesHarm() ? Verdict.UNFIT : verdict;
    }
}
