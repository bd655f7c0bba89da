package signalbox.core.review;

import java.util.Optional;

/**
 * What a judge model said of one example in both orders of its answers. It is an opinion only where both orders lead to
 * the same side; else the order decided, not the answers.
 */
public record JudgeOpinion(Judgement cheapFirst, Judgement premiumFirst) {

    /** The weaker of the two where they agree on a side; empty where they do not, or where one could not be read. */
    public Optional<Outcome> outcome() {
        Optional<Outcome> one = cheapFirst.outcome();
        Optional<Outcome> other = premiumFirst.outcome();
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        double first = one.get().difference();
        double second = other.get().difference();
        if (Math.signum(first) != Math.signum(second)) {
            return Optional.empty();
        }
        if (first == 0) {
            return one.equals(other) ? one : Optional.of(Outcome.SAME);
        }
        return Math.abs(first) <= Math.abs(second) ? one : other;
    }

    public boolean severe() {
        return cheapFirst.severe() && premiumFirst.severe();
    }
}
