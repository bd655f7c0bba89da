package signalbox.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.review.Checking;
import signalbox.core.review.Choice;
import signalbox.core.review.ExpectedCheck;
import signalbox.core.review.Outcome;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.ReviewResult;
import signalbox.core.review.Side;
import signalbox.core.review.VoteCounts;

/** The fake dispatcher answers {@code "TIER: PROMPT"}. */
final class CheckedComparisonTest {
    private static final String EXAMPLES = """
        {"prompt": "one", "expected": "nano"}
        {"prompt": "two", "expected": "standard"}
        {"prompt": "three", "expected": "three"}
        {"prompt": "four", "expected": "five"}
        {"prompt": "six"}
        """;

    @TempDir
    private Path folder;

    @AutoClose
    private CompareFixture fixture;

    private CompareViewModel compare;

    @BeforeEach
    void open() throws Exception {
        fixture = new CompareFixture(folder);
        compare = fixture.viewModel();
    }

    @Test
    void aCheckThatDecidesVotesByItselfAndLeavesTheRestToPeople() throws Exception {
        OpenComparison open = run(true);

        VoteCounts counts = open.review().standingProperty().get().evidence().counts();
        assertThat(counts.of(Outcome.MUCH_BETTER)).isEqualTo(1);
        assertThat(counts.of(Outcome.MUCH_WORSE)).isEqualTo(1);
        assertThat(counts.of(Outcome.SAME)).isEqualTo(1);
        assertThat(counts.of(Outcome.BOTH_BAD)).isEqualTo(1);
        assertThat(counts.severe()).isEqualTo(1);
        // The one without an expected answer is all that is asked of the operator, and blind.
        assertThat(open.review().standingProperty().get().tally().open()).isEqualTo(1);
        ReviewItem asked = CompareFixture.current(open);
        assertThat(asked.example().expected()).isEmpty();
        assertThat(open.review().isRevealed(asked)).isFalse();
        open.review().vote(Choice.SAME);

        var kept = fixture.store.load(open.review().comparison().id());
        assertThat(ReviewResult.of(kept).complete()).isTrue();
        assertThat(ReviewResult.of(kept).tally().counts().total()).isEqualTo(5);
        assertThat(kept.comparison().protocol().checking()).contains(new Checking(ExpectedCheck.CONTAINS, true));
    }

    @Test
    void aCheckThatIsOnlyShownCountsNowhere() throws Exception {
        OpenComparison open = run(false);

        assertThat(open.review().standingProperty().get().evidence().counts().total())
                .isZero();
        assertThat(open.review().standingProperty().get().tally().open()).isEqualTo(5);
        ReviewItem item = open.review().items().stream()
                .filter(each -> each.example().expectedOrNull() != null
                        && Objects.equals(each.example().expectedOrNull(), "nano"))
                .findFirst()
                .orElseThrow();
        assertThat(item.finding()).hasValueSatisfying(found -> {
            assertThat(found.isRight(Side.CHEAP)).isTrue();
            assertThat(found.isRight(Side.PREMIUM)).isFalse();
        });
        assertThat(CheckWords.of(item, open.review().comparison())).isEqualTo("nano alone right");
        assertThat(fixture.store
                        .load(open.review().comparison().id())
                        .comparison()
                        .protocol()
                        .checkDecides())
                .isFalse();
    }

    @Test
    void aPersonsVoteOverTheCheckIsNoted() throws Exception {
        OpenComparison open = run(true);
        int checked = open.review().items().stream()
                .filter(item -> item.checked().isPresent())
                .findFirst()
                .orElseThrow()
                .example()
                .position();
        open.review().select(checked);
        open.review().vote(Choice.SAME);

        assertThat(open.review().standingProperty().get().tally().unblinded()).isEqualTo(1);
    }

    @Test
    void doesNotStartWhereTheCheckHasNothingToRead() {
        SetUpViewModel setUp = compare.setUp();
        setUp.terms().checkProperty().set(ExpectedCheck.NUMBER);
        setUp.examplesProperty().set(EXAMPLES);

        assertThat(setUp.forecastProperty().get()).isNull();
        assertThat(setUp.problemProperty().get()).contains("No example has an expected answer");

        setUp.terms().checkProperty().set(ExpectedCheck.CONTAINS);
        assertThat(Objects.requireNonNull(setUp.forecastProperty().get()).checkable())
                .isEqualTo(4);
    }

    private OpenComparison run(boolean decides) {
        SetUpViewModel setUp = compare.setUp();
        setUp.terms().controlsProperty().set(false);
        setUp.terms().checkProperty().set(ExpectedCheck.CONTAINS);
        setUp.terms().decidesProperty().set(decides);
        setUp.examplesProperty().set(EXAMPLES);
        compare.start();
        return CompareFixture.open(compare);
    }
}
