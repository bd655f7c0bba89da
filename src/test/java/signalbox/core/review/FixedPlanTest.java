package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class FixedPlanTest {
    @Test
    void boundsTheDifferenceAsTangoDoes() {
        var plan = plan(40, 100, 20, 0);
        double z = FixedPlan.normalQuantile(0.975);

        assertThat(z).isCloseTo(1.959964, within(1e-5));
        assertThat(plan.tango(z)).isCloseTo(0.0309, within(0.00005));
        assertThat(plan.tango(-z)).isCloseTo(0.2181, within(0.00005));
    }

    @Test
    void boundsSevereCasesAsClopperAndPearsonDo() {
        assertThat(plan(0, 20, 0, 0).severeBound()).isCloseTo(1 - Math.pow(0.05, 1 / 20.0), within(1e-6));
        assertThat(plan(0, 59, 1, 1).severeBound()).isCloseTo(0.0767, within(0.0005));
        assertThat(plan(0, 0, 3, 3).severeBound()).isEqualTo(1);
    }

    @Test
    void switchesAfterFewerCleanAnswersThanWatchingTakes() {
        assertThat(plan(0, 58, 0, 0).verdict()).isEqualTo(Verdict.NOT_SHOWN);
        assertThat(plan(0, 59, 0, 0).verdict()).isEqualTo(Verdict.SWITCH);
        assertThat(new Evidence(plan(0, 59, 0, 0).counts(), ReviewTerms.USUAL).verdict())
                .isEqualTo(Verdict.NEED_MORE);
    }

    @Test
    void keepsWhereTheCheapModelIsClearlyWorse() {
        assertThat(plan(2, 50, 48, 0).verdict()).isEqualTo(Verdict.KEEP);
        assertThat(plan(2, 80, 18, 0).verdict()).isEqualTo(Verdict.NOT_SHOWN);
    }

    @Test
    void isNotShownWhereNothingDiffersButTooFewWereAsked() {
        assertThat(plan(0, 5, 0, 0).verdict()).isEqualTo(Verdict.NOT_SHOWN);
        assertThat(plan(0, 5, 0, 0).lowerBound()).isBetween(-0.6, -0.1);
    }

    private static FixedPlan plan(int better, int same, int worse, int severe) {
        return new FixedPlan(
                new VoteCounts(
                        Map.of(Outcome.MUCH_BETTER, better, Outcome.SAME, same, Outcome.MUCH_WORSE, worse), severe),
                ReviewTerms.USUAL);
    }
}
