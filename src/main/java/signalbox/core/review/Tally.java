package signalbox.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the items of a review add up to.
 *
 * @param counts what counts as evidence
 * @param voted examples with a vote of a person or a check, skipped ones among them
 * @param open examples with two answers and no vote
 * @param skipped examples on which the operator could not tell
 * @param lost examples of which a call died with the program, so that nothing can be said of them
 * @param cheapFailed counted examples whose cheap answer alone failed, each much worse
 * @param premiumFailed counted examples whose premium answer alone failed, each the same
 * @param bothFailed counted examples of which no answer came, each both bad
 * @param changed votes that were changed after their sides had been shown
 * @param unblinded votes that were cast with the sides known
 * @param passedOver examples with two answers that the operator went past without a vote or a skip
 * @param leftPreferred blind votes for the left side
 * @param rightPreferred blind votes for the right side
 */
public record Tally(
        VoteCounts counts,
        int voted,
        int open,
        int skipped,
        int lost,
        int cheapFailed,
        int premiumFailed,
        int bothFailed,
        int changed,
        int unblinded,
        int passedOver,
        int leftPreferred,
        int rightPreferred) {

    private static final int FEWEST_FOR_A_LEAN = 10;
    private static final double TWO_SIGMA = 1.96;

    public static Tally of(List<ReviewItem> all) {
        List<ReviewItem> items =
                all.stream().filter(item -> !item.example().isControl()).toList();
        List<ReviewItem> counted = counted(items);
        List<Outcome> outcomes = new ArrayList<>();
        counted.forEach(item -> item.outcome().ifPresent(outcomes::add));
        return new Tally(
                VoteCounts.of(outcomes, count(counted, ReviewItem::isSevere)),
                count(items, ReviewItem::isVoted),
                count(items, item -> item.canBeJudged() && !item.isVoted()),
                count(items, ReviewItem::isSkipped),
                count(items, ReviewItem::lost),
                count(counted, item -> item.cheap().failed() && !item.premium().failed()),
                count(counted, item -> item.premium().failed() && !item.cheap().failed()),
                count(counted, item -> item.premium().failed() && item.cheap().failed()),
                count(items, item -> item.ballot().changes() > 0),
                count(items, item -> item.vote().map(vote -> !vote.blind()).orElse(false)),
                passedOver(items),
                count(items, item -> blindLean(item) > 0),
                count(items, item -> blindLean(item) < 0));
    }

    public Evidence evidence(ReviewTerms terms) {
        return new Evidence(counts, terms);
    }

    /** Whether blind votes prefer one side of the screen more than chance would (a sign test at 5 %). */
    public boolean leansToOneSide() {
        int decided = leftPreferred + rightPreferred;
        return decided >= FEWEST_FOR_A_LEAN
                && Math.abs(leftPreferred - rightPreferred) > TWO_SIGMA * Math.sqrt(decided);
    }

    /**
     * A failed example counts when the review has come past it, not before: failures are known at once and votes come
     * one by one, so that counting them at once would make any review begin with the worst.
     */
    private static List<ReviewItem> counted(List<ReviewItem> items) {
        boolean allVoted = items.stream().noneMatch(ReviewItem::awaitsVote);
        int reached = reached(items, ReviewItem::isVoted);
        return items.stream()
                .filter(item -> !item.failed() || allVoted || item.example().position() < reached)
                .toList();
    }

    /** The random order is what makes the votes a fair sample: choosing among the examples would spoil it. */
    private static int passedOver(List<ReviewItem> items) {
        int reached = reached(items, item -> item.vote().isPresent());
        return count(
                items,
                item -> item.canBeJudged() && !item.isVoted() && item.example().position() < reached);
    }

    private static int reached(List<ReviewItem> items, Predicate<ReviewItem> past) {
        return items.stream()
                .filter(past)
                .mapToInt(item -> item.example().position())
                .max()
                .orElse(-1);
    }

    private static double blindLean(ReviewItem item) {
        Optional<Vote> blindVote = item.vote().filter(Vote::blind);
        return blindVote.map(vote -> vote.choice().forLeft()).orElse(0.0);
    }

    private static int count(List<ReviewItem> items, Predicate<ReviewItem> wanted) {
        return (int) items.stream().filter(wanted).count();
    }
}
