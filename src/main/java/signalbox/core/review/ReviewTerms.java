package signalbox.core.review;

/**
 * What a verdict is held to; fixed before the first vote.
 *
 * @param margin how much worse the cheap side may be on average and still be good enough (δ), 0 to 1 exclusive
 * @param severeLimit share of severely wrong cheap answers that is too many (τ), 0 to 1 exclusive
 * @param alpha the risk of a wrong verdict, however often one looks (α), 0 to 1 exclusive
 * @param cap judged examples after which no decision counts as not shown
 */
public record ReviewTerms(double margin, double severeLimit, double alpha, int cap) {
    public static final ReviewTerms USUAL = new ReviewTerms(0.10, 0.05, 0.05, 200);

    public ReviewTerms {
        requireShare("margin", margin);
        requireShare("limit on severe cases", severeLimit);
        requireShare("risk", alpha);
        if (cap < 1) {
            throw new IllegalArgumentException("The cap must be at least 1, not " + cap);
        }
    }

    /** What evidence must reach to decide: 20 for a risk of 0.05. */
    public double threshold() {
        return 1 / alpha;
    }

    /** The same for one of several cheap candidates that are compared at once: the risk is shared among them. */
    public ReviewTerms among(int candidates) {
        return new ReviewTerms(margin, severeLimit, alpha / candidates, cap);
    }

    /** Among how many candidates the usual risk is shared; 1 for a comparison of its own. */
    public long candidates() {
        return Math.max(1, Math.round(USUAL.alpha / alpha));
    }

    private static void requireShare(String name, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException("The " + name + " must lie between 0 and 1, not be " + value);
        }
    }
}
