package signalbox.core.review;

import java.util.Optional;

/** Which of two answers a check accepts. */
public record CheckFinding(boolean cheapRight, boolean premiumRight) {

    /** Empty where a side has no answer, or where none is expected that the check can read; some microseconds. */
    static Optional<CheckFinding> of(ReviewItem item, ExpectedCheck check) {
        String expected = item.example().expected().filter(check::canRead).orElse(null);
        Optional<SideState.Answered> cheap = item.cheap().answer();
        Optional<SideState.Answered> premium = item.premium().answer();
        if (expected == null || cheap.isEmpty() || premium.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CheckFinding(
                check.accepts(cheap.get().text(), expected),
                check.accepts(premium.get().text(), expected)));
    }

    public boolean isRight(Side side) {
        return side == Side.CHEAP ? cheapRight : premiumRight;
    }

    /** As a vote: a check knows right from wrong and nothing between. */
    public Outcome outcome() {
        if (cheapRight == premiumRight) {
            return cheapRight ? Outcome.SAME : Outcome.BOTH_BAD;
        }
        return cheapRight ? Outcome.MUCH_BETTER : Outcome.MUCH_WORSE;
    }
}
