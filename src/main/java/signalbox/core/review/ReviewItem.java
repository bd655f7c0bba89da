package signalbox.core.review;

import java.util.Optional;

/**
 * One example with all that happened to it. Immutable.
 *
 * @param note the operator's own words on it; may be empty
 */
public record ReviewItem(Example example, SideState cheap, SideState premium, Ballot ballot, String note) {
    public static ReviewItem of(Example example) {
        return new ReviewItem(example, new SideState.Waiting(), new SideState.Waiting(), Ballot.EMPTY, "");
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

    /** Whether there are two answers to vote on. */
    public boolean canBeJudged() {
        return cheap.answer().isPresent() && premium.answer().isPresent();
    }

    public boolean isSkipped() {
        return vote().filter(vote -> vote.choice() == Choice.SKIP).isPresent();
    }

    /**
     * What it says of the cheap side. A failed cheap answer is a much worse one, never left out; a failed premium answer
     * says nothing against the cheap one. Empty where it is not judged yet or was skipped.
     */
    public Optional<Outcome> outcome() {
        if (cheap.failed() && premium.failed()) {
            return Optional.of(Outcome.BOTH_BAD);
        }
        if (cheap.failed() && premium.ended()) {
            return Optional.of(Outcome.MUCH_WORSE);
        }
        if (premium.failed() && cheap.ended()) {
            return Optional.of(Outcome.SAME);
        }
        return vote().map(Vote::choice).filter(choice -> choice != Choice.SKIP).map(this::outcomeOf);
    }

    private Outcome outcomeOf(Choice choice) {
        double forCheap = example.cheapOnLeft() ? choice.forLeft() : 0 - choice.forLeft();
        return choice == Choice.BOTH_BAD ? Outcome.BOTH_BAD : Outcome.ofDifference(forCheap);
    }

    /** Whether the cheap answer is severely wrong while the premium one is acceptable. */
    public boolean isSevere() {
        return canBeJudged()
                && vote().map(Vote::severe).orElse(false)
                && outcome().map(Outcome::isWorse).orElse(false);
    }

    public ReviewItem with(Side side, SideState state) {
        return switch (side) {
            case CHEAP -> new ReviewItem(example, state, premium, ballot, note);
            case PREMIUM -> new ReviewItem(example, cheap, state, ballot, note);
        };
    }

    public ReviewItem with(Ballot newBallot) {
        return new ReviewItem(example, cheap, premium, newBallot, note);
    }

    public ReviewItem withNote(String newNote) {
        return new ReviewItem(example, cheap, premium, ballot, newNote);
    }
}
