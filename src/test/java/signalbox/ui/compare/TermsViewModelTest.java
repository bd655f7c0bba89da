package signalbox.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.Dimension;
import signalbox.core.pricing.Money;
import signalbox.core.review.Comparison;
import signalbox.core.review.Plan;
import signalbox.core.review.Protocol;
import signalbox.core.review.ReviewTerms;
import signalbox.core.review.Scope;
import signalbox.support.CallBuilder;
import signalbox.ui.common.Handover;

final class TermsViewModelTest {
    @Test
    void freezesWhatIsTypedWithTheComparison(@TempDir Path folder) throws Exception {
        try (var fixture = new CompareFixture(folder)) {
            CompareViewModel compare = fixture.viewModel();
            TermsViewModel terms = compare.setUp().terms();
            terms.marginProperty().set("15 %");
            terms.severeProperty().set("2.5");
            terms.mostProperty().set("50");
            terms.capProperty().set("$1.50");
            terms.criteriaProperty().set(" polite ");
            terms.planProperty().set(Plan.FIXED);
            terms.controlsProperty().set(false);

            Comparison made = CompareFixture.run(compare, 2).review().comparison();

            assertThat(made.terms()).isEqualTo(new ReviewTerms(0.15, 0.025, 0.05, 50));
            assertThat(made.protocol())
                    .isEqualTo(new Protocol(Plan.FIXED, "polite", null, Money.of("1.5"), Scope.ANY, true, false));
            assertThat(fixture.store.load(made.id()).comparison()).isEqualTo(made);
            // The next start of the program finds them again.
            assertThat(fixture.viewModel().setUp().terms().capProperty().get()).isEqualTo("$1.50");
        }
    }

    @Test
    void stopsCleanlyAtTheSpendingCap(@TempDir Path folder) throws Exception {
        try (var fixture = new CompareFixture(folder)) {
            CompareViewModel compare = fixture.viewModel();
            compare.setUp().terms().capProperty().set("0.0001");
            OpenComparison open = CompareFixture.run(compare, 10);

            assertThat(fixture.dispatcher.sent()).hasSize(6);
            assertThat(open.run().problemProperty().get()).isNotEmpty();
        }
    }

    @Test
    void saysWhatIsWrongWithWhatIsTyped(@TempDir Path folder) throws Exception {
        try (var fixture = new CompareFixture(folder)) {
            SetUpViewModel setUp = fixture.viewModel().setUp();
            setUp.examplesProperty().set("one");
            assertThat(setUp.problemProperty().get()).isEmpty();

            setUp.terms().capProperty().set("much");
            assertThat(setUp.problemProperty().get()).contains("spending cap");
            assertThat(setUp.forecastProperty().get()).isNull();
            setUp.terms().capProperty().set("");
            setUp.terms().marginProperty().set("100");
            assertThat(setUp.problemProperty().get()).contains("How much worse");
            setUp.terms().marginProperty().set("10");
            setUp.terms().mostProperty().set("0");
            assertThat(setUp.problemProperty().get()).contains("whole number");
        }
    }

    @Test
    void hidesTheVerdictOfAFixedPlanUntilTheLastVote(@TempDir Path folder) throws Exception {
        try (var fixture = new CompareFixture(folder)) {
            CompareViewModel compare = fixture.viewModel();
            compare.setUp().terms().planProperty().set(Plan.FIXED);
            OpenComparison open = CompareFixture.run(compare, 2);
            open.review().vote(signalbox.core.review.Choice.LEFT_MUCH_BETTER);
            Standing standing = open.review().standingProperty().get();

            assertThat(standing.result().isSealed()).isTrue();
            assertThat(standing.shownEvidence().counts().total()).isZero();
            assertThat(new VerdictWords(open.review().comparison(), standing).sentence())
                    .startsWith("1 judged, 1 left")
                    .doesNotContain("worse");

            open.review().vote(signalbox.core.review.Choice.SAME);
            assertThat(open.review().standingProperty().get().result().isSealed())
                    .isFalse();
        }
    }

    @Test
    void drawsFromTheLogForExactlyOneTaskAndRemembersIt(@TempDir Path folder) throws Exception {
        try (var fixture = new CompareFixture(folder)) {
            java.time.Instant now = java.time.Instant.now();
            fixture.log.append(
                    new CallBuilder().at(now.minusSeconds(60)).task("qa").build());
            fixture.log.append(
                    new CallBuilder().at(now.minusSeconds(50)).task("other").build());
            CompareViewModel compare = fixture.viewModel();
            DrawViewModel draw = compare.draw();

            draw.open();
            assertThat(draw.sources())
                    .extracting(DrawViewModel.Source::scope)
                    .contains(Scope.task("qa"), Scope.tier("standard"));
            draw.draw(Scope.task("qa"));

            assertThat(draw.wordsProperty().get()).startsWith("1 drawn at random from 1 calls");
            assertThat(compare.setUp().examplesProperty().get()).contains("Is water wet?");
            compare.start();
            Comparison made = Objects.requireNonNull(compare.openProperty().get())
                    .review()
                    .comparison();
            assertThat(made.protocol().scope()).isEqualTo(Scope.task("qa"));
            assertThat(compare.setUp().terms().scopeProperty().get()).isEqualTo(Scope.ANY);

            draw.draw(new Handover.DrawExamples(
                    Scope.task("other"), CallFilter.ALL.with(Dimension.TASK, Set.of("other")), "nano", "standard"));
            assertThat(draw.wordsProperty().get()).startsWith("1 drawn at random from 1 calls");
            assertThat(compare.setUp().cheapTierProperty().get()).isEqualTo("nano");
            assertThat(compare.setUp().premiumTierProperty().get()).isEqualTo("standard");

            draw.draw(Scope.rule("never"));
            assertThat(draw.wordsProperty().get()).contains("no such calls");
        }
    }

    @Test
    void carriesExpectedAnswersFromACsvFile(@TempDir Path folder) throws Exception {
        try (var fixture = new CompareFixture(folder)) {
            Path file = folder.resolve("e.csv");
            java.nio.file.Files.writeString(file, "id,question,expected,task\na,2+2?,4,math\nb,3+3?,,\n");
            CompareViewModel compare = fixture.viewModel();
            compare.setUp().files().load(file);
            compare.setUp().files().takeCsv(1, 0, 2, 3);
            compare.start();

            Comparison made = Objects.requireNonNull(compare.openProperty().get())
                    .review()
                    .comparison();
            assertThat(made.examples())
                    .extracting(
                            example -> example.name() + " " + example.expected().orElse("-") + " "
                                    + example.request().hints().taskType().orElse("-"))
                    .containsExactlyInAnyOrder("a 4 math", "b - -");
        }
    }
}
