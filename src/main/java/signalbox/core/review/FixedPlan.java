package signalbox.core.review;

import java.util.function.DoublePredicate;

/**
 * What the votes show where the number of examples was agreed first and nobody looked before the last vote: Tango's score
 * bounds for the difference of paired proportions (Statistics in Medicine 17, 1998) and Clopper and Pearson's bound for
 * severe cases, each one-sided at the risk α. Half votes count by halves, which errs on the careful side. Immutable;
 * computed when asked for, in some ten microseconds.
 */
public record FixedPlan(VoteCounts counts, ReviewTerms terms) {
    private static final int STEPS = 60;

    /** Only of use once every example is judged. */
    public Verdict verdict() {
        double z = normalQuantile(1 - terms.alpha());
        if (counts.total() == 0) {
            return Verdict.NEED_MORE;
        }
        if (tango(-z) < -terms.margin()) {
            return Verdict.KEEP;
        }
        if (lowerBound() > -terms.margin() && severeBound() < terms.severeLimit()) {
            return new Evidence(counts, terms).unfit() ? Verdict.UNFIT : Verdict.SWITCH;
        }
        return Verdict.NOT_SHOWN;
    }

    /** Lower bound of the mean difference at the risk α; from -1 to 1. */
    public double lowerBound() {
        return counts.total() == 0 ? -1 : tango(normalQuantile(1 - terms.alpha()));
    }

    /** Upper bound of the share of severe cases at the risk α; 0 to 1. */
    public double severeBound() {
        int total = counts.total();
        int severe = counts.severe();
        return severe >= total ? 1 : boundary(0, 1, share -> atMost(severe, total, share) > terms.alpha());
    }

    /** The difference at which Tango's score is z: a lower bound for a positive z, an upper one for a negative. */
    double tango(double z) {
        double better = counts.better() - 0.5 * counts.of(Outcome.BETTER);
        double worse = counts.worse() - 0.5 * counts.of(Outcome.WORSE);
        int total = counts.total();
        // The score falls as the difference grows.
        return boundary(-1, 1, difference -> score(better, worse, total, difference) > z);
    }

    private static double score(double better, double worse, int total, double difference) {
        double a = 2.0 * total;
        double b = -better - worse + (2.0 * total - better + worse) * difference;
        double c = -worse * difference * (1 - difference);
        double share = (Math.sqrt(Math.max(0, b * b - 4 * a * c)) - b) / (2 * a);
        double variance = total * (2 * share + difference * (1 - difference));
        double distance = better - worse - total * difference;
        return variance <= 0 ? Math.signum(distance) * Double.MAX_VALUE : distance / Math.sqrt(variance);
    }

    /** Where the condition, true on the left, turns false. */
    private static double boundary(double left, double right, DoublePredicate holds) {
        double low = left;
        double high = right;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (holds.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The chance of that many or fewer among {@code total}, each with a chance of {@code share}. */
    private static double atMost(int most, int total, double share) {
        double log = total * Math.log1p(-share);
        double sum = Math.exp(log);
        for (int k = 1; k <= most; k++) {
            log += Math.log((double) (total - k + 1) / k) + Math.log(share) - Math.log1p(-share);
            sum += Math.exp(log);
        }
        return sum;
    }

    /** The value below which a standard normal falls with that chance; by bisection of its distribution. */
    static double normalQuantile(double chance) {
        return boundary(-9, 9, value -> normal(value) < chance);
    }

    /** Abramowitz and Stegun 26.2.17: within 7.5e-8. */
    private static double normal(double value) {
        double t = 1 / (1 + 0.2316419 * Math.abs(value));
        double tail = Math.exp(-value * value / 2)
                / Math.sqrt(2 * Math.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return value >= 0 ? 1 - tail : tail;
    }
}
