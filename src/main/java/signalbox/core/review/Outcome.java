package signalbox.core.review;

/** What a judged example says of the cheap side. */
public enum Outcome {
    MUCH_WORSE(-1.0),
    WORSE(-0.5),
    SAME(0.0),
    BETTER(0.5),
    MUCH_BETTER(1.0),
    /** Neither answer is acceptable: no difference, and nothing learnt about sameness. */
    BOTH_BAD(0.0);

    private final double difference;

    Outcome(double difference) {
        this.difference = difference;
    }

    /** D of the evidence: from -1 (the cheap answer is much worse) to 1 (much better). */
    public double difference() {
        return difference;
    }

    public boolean isWorse() {
        return difference < 0;
    }

    public boolean isBetter() {
        return difference > 0;
    }

    static Outcome ofDifference(double difference) {
        for (Outcome outcome : values()) {
            if (outcome.difference == difference) {
                return outcome;
            }
        }
        throw new IllegalArgumentException("No vote has the difference " + difference);
    }
}
