package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected figures were computed once with a second implementation of the same formulas. */
final class EvidenceTest {
    private static final ReviewTerms USUAL = ReviewTerms.USUAL;

    @ParameterizedTest
    @CsvSource({
        "0, 20, 0, 0.10, 4.6151, 0.3183",
        "1, 18, 1, 0.10, 1.6564, 0.2076",
        "2, 16, 2, 0.15, 1.6600, 0.1194",
        "3, 44, 3, 0.10, 3.1832, 0.0560",
        "5, 90, 5, 0.10, 24.4253, 0.0185",
        "0, 12, 8, 0.10, 0.0286, 18.1654",
        "10, 70, 20, 0.10, 0.0523, 0.0788"
    })
    void agreesWithTheSecondImplementation(
            int better, int same, int worse, double margin, double forSwitch, double forKeep) {
        var evidence = new Evidence(counts(better, same, worse), withMargin(margin));

        assertThat(Math.exp(evidence.logSwitch())).isCloseTo(forSwitch, within(0.00005));
        assertThat(Math.exp(evidence.logKeep())).isCloseTo(forKeep, within(0.00005));
    }

    @ParameterizedTest
    @CsvSource({"0.10, 38", "0.15, 25", "0.20, 18"})
    void needsThatManyCleanAnswersToShowThatNothingIsWorse(double margin, int clean) {
        assertThat(new Evidence(VoteCounts.NONE, withMargin(margin)).moreForDifference())
                .isEqualTo(clean);
    }

    @ParameterizedTest
    @CsvSource({"0.05, 78", "0.10, 38"})
    void needsThatManyCleanAnswersToShowThatSevereOnesAreRare(double limit, int clean) {
        var terms = new ReviewTerms(0.10, limit, 0.05, 200);

        assertThat(new Evidence(VoteCounts.NONE, terms).moreForSevere()).isEqualTo(clean);
    }

    @Test
    void holdsEachOfSeveralCandidatesToTheirNumberTimesTheLimit() {
        ReviewTerms amongThree = USUAL.among(3);
        assertThat(amongThree.threshold()).isCloseTo(60, within(1e-9));
        assertThat(amongThree.candidates()).isEqualTo(3);

        // 78 clean answers are enough for one alone.
        assertThat(new Evidence(counts(0, 78, 0), USUAL).verdict()).isEqualTo(Verdict.SWITCH);
        var asOneOfThree = new Evidence(counts(0, 78, 0), amongThree);
        assertThat(asOneOfThree.verdict()).isEqualTo(Verdict.NEED_MORE);
        int enough = 78 + asOneOfThree.moreForSwitch();
        assertThat(Math.exp(new Evidence(counts(0, enough - 1, 0), amongThree).logSevere()))
                .isLessThan(60);
        assertThat(Math.exp(new Evidence(counts(0, enough, 0), amongThree).logSevere()))
                .isGreaterThanOrEqualTo(60);
        assertThat(new Evidence(counts(0, enough - 1, 0), amongThree).verdict()).isEqualTo(Verdict.NEED_MORE);
        assertThat(new Evidence(counts(0, enough, 0), amongThree).verdict()).isEqualTo(Verdict.SWITCH);
    }

    @Test
    void keepsNoTierForOneOfSeveralOnEvidenceForOneAlone() {
        // The evidence lies between 20, the limit for one alone, and 40, that for one of two.
        var counts = counts(0, 12, 9);
        assertThat(new Evidence(counts, USUAL).verdict()).isEqualTo(Verdict.KEEP);
        assertThat(new Evidence(counts, USUAL.among(2)).verdict()).isEqualTo(Verdict.NEED_MORE);
    }

    @Test
    void countsDownToTheEarliestSwitch() {
        var evidence = new Evidence(counts(0, 20, 0), USUAL);

        assertThat(evidence.moreForDifference()).isEqualTo(18);
        assertThat(evidence.moreForSwitch()).isEqualTo(58);
        assertThat(new Evidence(counts(0, 20 + 57, 0), USUAL).verdict()).isEqualTo(Verdict.NEED_MORE);
        assertThat(new Evidence(counts(0, 20 + 58, 0), USUAL).verdict()).isEqualTo(Verdict.SWITCH);
        assertThat(new Evidence(counts(0, 20 + 58, 0), USUAL).moreForSwitch()).isZero();
    }

    @Test
    void keepsThePremiumModelWhereTheCheapOneLosesOften() {
        assertThat(new Evidence(counts(0, 12, 8), USUAL).verdict()).isEqualTo(Verdict.NEED_MORE);
        assertThat(new Evidence(counts(0, 12, 9), USUAL).verdict()).isEqualTo(Verdict.KEEP);
    }

    @Test
    void doesNotSwitchOverOneSevereCaseTooMany() {
        var clean = new VoteCounts(Map.of(Outcome.SAME, 85, Outcome.MUCH_BETTER, 10, Outcome.WORSE, 1), 0);
        var severe = new VoteCounts(clean.byOutcome(), 1);

        assertThat(new Evidence(clean, USUAL).verdict()).isEqualTo(Verdict.SWITCH);
        assertThat(new Evidence(severe, USUAL).verdict()).isEqualTo(Verdict.NEED_MORE);
    }

    @Test
    void isUnfitWhereBothFailInMoreThanAFifth() {
        var aFifth = new VoteCounts(Map.of(Outcome.SAME, 80, Outcome.BOTH_BAD, 20), 0);
        var more = new VoteCounts(Map.of(Outcome.SAME, 80, Outcome.BOTH_BAD, 21), 0);

        assertThat(new Evidence(aFifth, USUAL).verdict()).isEqualTo(Verdict.SWITCH);
        assertThat(new Evidence(more, USUAL).verdict()).isEqualTo(Verdict.UNFIT);
    }

    @Test
    void isNotShownAtTheCap() {
        var terms = new ReviewTerms(0.10, 0.05, 0.05, 100);

        assertThat(new Evidence(counts(10, 69, 20), terms).verdict()).isEqualTo(Verdict.NEED_MORE);
        assertThat(new Evidence(counts(10, 70, 20), terms).verdict()).isEqualTo(Verdict.NOT_SHOWN);
    }

    @Test
    void boundsTheMeanFromBelowWhereTheEvidenceJustDecides() {
        var evidence = new Evidence(counts(3, 44, 3), USUAL);
        double bound = evidence.lowerBound();

        assertThat(new Evidence(evidence.counts(), withMargin(-bound + 1e-6)).showsNotWorse())
                .isTrue();
        assertThat(new Evidence(evidence.counts(), withMargin(-bound - 1e-6)).showsNotWorse())
                .isFalse();
        assertThat(new Evidence(counts(0, 20, 0), USUAL).lowerBound()).isCloseTo(-0.178, within(0.001));
    }

    @Test
    void boundsNothingBeforeTheFirstVoteAndLittleAfterOnlyBadOnes() {
        assertThat(new Evidence(VoteCounts.NONE, USUAL).lowerBound()).isCloseTo(-1, within(1e-9));
        assertThat(new Evidence(counts(0, 0, 50), USUAL).lowerBound()).isCloseTo(-1, within(1e-9));
        assertThat(new Evidence(counts(200, 0, 0), USUAL).lowerBound()).isBetween(0.9, 1.0);
    }

    @Test
    void staysFiniteForVeryManyVotes() {
        var evidence = new Evidence(counts(100_000, 0, 100_000), USUAL);

        assertThat(evidence.logSwitch()).isFinite();
        assertThat(evidence.logKeep()).isFinite();
        assertThat(evidence.logSevere()).isFinite();
    }

    /** A cheap model exactly at the margin, looked at after every vote: an ordinary interval fails in a third of runs. */
    @Test
    void rarelySwitchesFalselyThoughOneLooksAfterEachVote() {
        var random = new Random(20260101);
        int runs = 4000;
        int falseSwitches = 0;
        for (int run = 0; run < runs; run++) {
            falseSwitches += everShowsNotWorse(random) ? 1 : 0;
        }
        assertThat(falseSwitches / (double) runs).isBetween(0.02, 0.05);
    }

    private static boolean everShowsNotWorse(Random random) {
        int better = 0;
        int same = 0;
        int worse = 0;
        for (int item = 0; item < 200; item++) {
            double draw = random.nextDouble();
            if (draw < 0.10) {
                better++;
            } else if (draw < 0.80) {
                same++;
            } else {
                worse++;
            }
            if (new Evidence(counts(better, same, worse), USUAL).showsNotWorse()) {
                return true;
            }
        }
        return false;
    }

    private static VoteCounts counts(int better, int same, int worse) {
        return new VoteCounts(Map.of(Outcome.MUCH_BETTER, better, Outcome.SAME, same, Outcome.MUCH_WORSE, worse), 0);
    }

    private static ReviewTerms withMargin(double margin) {
        return new ReviewTerms(margin, 0.05, 0.05, 200);
    }
}
