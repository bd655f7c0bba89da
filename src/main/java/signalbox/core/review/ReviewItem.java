package signalbox.core.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One example with all that happened to it. Immutable.
 *
 * @param note the operator's own words on it; may be empty
 * @param checkOrNull the check it is held to; null where nothing is checked
 */
public record ReviewItem(
        Example example,
        SideState cheap,
        SideState premium,
        Ballot ballot,
        String note,
        @Nullable ItemCheck checkOrNull) {
    public static ReviewItem of(Example example) {
        return new ReviewItem(example, new SideState.Waiting(), new SideState.Waiting(), Ballot.EMPTY, "", null);
    }

    /** With the protocol's check, which looks at hidden controls of the reviewer as little as it counts them. */
    static ReviewItem of(Example example, Protocol protocol) {
        Checking checking = protocol.checkingOrNull();
        ReviewItem item = of(example);
        return checking == null || example.isControl() ? item : item.with(new ItemCheck(checking, null));
    }

    public Optional<Vote> vote() {
        return ballot.current();
    }

    public SideState side(Side side) {
        return switch (side) {
            case CHEAP -> cheap;
            case PREMIUM -> premium;
        };
    }

    /** Whether both sides have ended. */
    public boolean ended() {
        return cheap.ended() && premium.ended();
    }

    public boolean failed() {
        return cheap.failed() || premium.failed();
    }

    /** Whether nobody knows what became of a call of it, so that nothing can be said of it. */
    public boolean lost() {
        return cheap.lost() || premium.lost();
    }

    /** Whether a vote on it may still come as things are. */
    public boolean awaitsVote() {
        return !failed() && !lost() && !isVoted();
    }

    /** Whether there are two answers to vote on. */
    public boolean canBeJudged() {
        return cheap.answer().isPresent() && premium.answer().isPresent();
    }

    /** What the check says of the two answers, whether it votes or not. */
    public Optional<CheckFinding> finding() {
        return Optional.ofNullable(checkOrNull).flatMap(ItemCheck::found);
    }

    /** The vote of the check; empty where people vote. */
    public Optional<Outcome> checked() {
        return checkOrNull != null && checkOrNull.checking().decides()
                ? checkOrNull.found().map(CheckFinding::outcome)
                : Optional.empty();
    }

    /** Whether someone, or the check, has voted on it or skipped it. */
    public boolean isVoted() {
        return ballot.current().isPresent() || checked().isPresent();
    }

    public boolean isSkipped() {
        return vote().filter(vote -> vote.choice() == Choice.SKIP).isPresent();
    }

    /**
     * What it says of the cheap side. A failed cheap answer is a much worse one, never left out; a failed premium answer
     * says nothing against the cheap one. Empty where it is not judged yet, was skipped, or a call
     * of it was lost.
     */
    public Optional<Outcome> outcome() {
        if (lost()) {
            return Optional.empty();
        }
        if (cheap.failed() && premium.failed()) {
            return Optional.of(Outcome.BOTH_BAD);
        }
        if (cheap.failed() && premium.ended()) {
            return Optional.of(Outcome.MUCH_WORSE);
        }
        if (premium.failed() && cheap.ended()) {
            return Optional.of(Outcome.SAME);
        }
        return vote().isEmpty()
                ? checked()
                : vote().map(Vote::choice)
                        .filter(choice -> choice != Choice.SKIP)
                        .map(this::outcomeOf);
    }

    private Outcome outcomeOf(Choice choice) {
        double forCheap = example.cheapOnLeft() ? choice.forLeft() : 0 - choice.forLeft();
        return choice == Choice.BOTH_BAD ? Outcome.BOTH_BAD : Outcome.ofDifference(forCheap);
    }

    /**
     * Whether the cheap answer is severely wrong while the premium one is acceptable. A check cannot tell how bad a wrong
     * answer is: each that it finds worse counts.
     */
    public boolean isSevere() {
        return canBeJudged()
                && vote().map(Vote::severe).orElse(checked().isPresent())
                && outcome().map(Outcome::isWorse).orElse(false);
    }

    public ReviewItem with(Side side, SideState state) {
        return switch (side) {
            case CHEAP -> new ReviewItem(example, state, premium, ballot, note, checkOrNull).looked();
            case PREMIUM -> new ReviewItem(example, cheap, state, ballot, note, checkOrNull).looked();
        };
    }

    private ReviewItem looked() {
        return checkOrNull == null ? this : with(checkOrNull.look(this));
    }

    private ReviewItem with(ItemCheck newCheck) {
        return new ReviewItem(example, cheap, premium, ballot, note, newCheck);
    }

    public ReviewItem with(Ballot newBallot) {
        return new ReviewItem(example, cheap, premium, newBallot, note, checkOrNull);
    }

    public ReviewItem withNote(String newNote) {
        return new ReviewItem(example, cheap, premium, ballot, newNote, checkOrNull);
    }
}
