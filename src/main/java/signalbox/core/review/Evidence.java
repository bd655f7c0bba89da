package signalbox.core.review;

import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;

/**
 * What the votes prove, as e-values that stay valid however often they are looked at: by Ville's inequality, one that
 * should not grow reaches 1/α with a probability of at most α (Howard et al. 2021; Waudby-Smith and Ramdas 2023). Each
 * is a mixture of 40 betting martingales, weighted towards the bolder ones. They depend on counts alone, so that taking
 * a vote back is exact. Immutable; everything is computed when asked for, in logarithms, in some ten microseconds.
 */
public record Evidence(VoteCounts counts, ReviewTerms terms) {
    private static final int BETS = 40;
    private static final double SUM_OF_BETS = BETS / 2.0;
    /** The boldest bet stays below 1, where a single bad case would end it for good. */
    private static final double BOLDEST = 0.999;

    private static final double UNFIT_SHARE = 0.20;

    /** Natural logarithm of the evidence that the cheap side is not worse by the margin or more. */
    public double logSwitch() {
        return logAgainstMean(-terms.margin());
    }

    /** Natural logarithm of the evidence that it is worse by more than the margin. */
    public double logKeep() {
        double margin = terms.margin();
        return logMixture(bet -> {
            double stake = BOLDEST * bet / (1 + margin);
            return logProduct(difference -> -stake * (difference + margin));
        });
    }

    /** Natural logarithm of the evidence that severely wrong answers are rarer than their limit. */
    public double logSevere() {
        double limit = terms.severeLimit();
        int severe = counts.severe();
        int others = counts.total() - severe;
        return logMixture(bet -> {
            double stake = BOLDEST * bet / (1 - limit);
            return others * Math.log1p(stake * limit) + severe * Math.log1p(-stake * (1 - limit));
        });
    }

    /** What each of the three must reach. */
    public double logThreshold() {
        return Math.log(terms.threshold());
    }

    public boolean showsNotWorse() {
        return logSwitch() >= logThreshold();
    }

    public boolean showsWorse() {
        return logKeep() >= logThreshold();
    }

    public boolean showsFewSevere() {
        return logSevere() >= logThreshold();
    }

    /** Whether both answers were bad in more than a fifth of the examples. */
    public boolean unfit() {
        return counts.bothBad() > UNFIT_SHARE * counts.total();
    }

    public Verdict verdict() {
        if (showsWorse()) {
            return Verdict.KEEP;
        }
        if (showsNotWorse() && showsFewSevere()) {
            // Where both fail nothing is learnt about sameness; a difference that shows nevertheless is one.
            return unfit() ? Verdict.UNFIT : Verdict.SWITCH;
        }
        return counts.total() >= terms.cap() ? Verdict.NOT_SHOWN : Verdict.NEED_MORE;
    }

    /** How many more answers as good as the premium ones until the difference alone would allow a switch. */
    public int moreForDifference() {
        return fewest(more -> withMoreSame(more).showsNotWorse());
    }

    /** How many more answers without a severe one until the limit on severe cases would allow a switch. */
    public int moreForSevere() {
        return fewest(more -> withMoreSame(more).showsFewSevere());
    }

    /** How many more clean answers to the earliest switch. */
    public int moreForSwitch() {
        return Math.max(moreForDifference(), moreForSevere());
    }

    /**
     * Lower bound of the mean difference, valid at every look with probability 1-α: the largest mean that the votes
     * rule out from below. From -1 (nothing is known) to 1; 0 means as good on average.
     */
    public double lowerBound() {
        double low = -1;
        double high = 1;
        for (int step = 0; step < 50; step++) {
            double middle = (low + high) / 2;
            if (logAgainstMean(middle) >= logThreshold()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Evidence withMoreSame(int more) {
        return new Evidence(counts.withMoreSame(more), terms);
    }

    /** Evidence against "the mean difference is {@code mean} or less". */
    private double logAgainstMean(double mean) {
        return logMixture(bet -> {
            double stake = BOLDEST * bet / (1 + mean);
            return logProduct(difference -> stake * (difference - mean));
        });
    }

    /** The logarithm of the product, over all votes, of 1 plus what the bet won on the vote. */
    private double logProduct(DoubleUnaryOperator winnings) {
        double sum = 0;
        for (Outcome outcome : Outcome.values()) {
            int count = counts.of(outcome);
            if (count > 0) {
                sum += count * Math.log1p(winnings.applyAsDouble(outcome.difference()));
            }
        }
        return sum;
    }

    private static double logMixture(DoubleUnaryOperator logProductOfBet) {
        double[] logs = new double[BETS];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < BETS; i++) {
            double bet = (i + 0.5) / BETS;
            logs[i] = Math.log(bet / SUM_OF_BETS) + logProductOfBet.applyAsDouble(bet);
            largest = Math.max(largest, logs[i]);
        }
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log - largest);
        }
        return largest + Math.log(sum);
    }

    /** The least number, from 0, from which on the condition holds. */
    private static int fewest(IntPredicate enough) {
        int high = 1;
        while (!enough.test(high)) {
            high *= 2;
        }
        int low = 0;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (enough.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
