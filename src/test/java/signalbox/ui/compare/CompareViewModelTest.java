package signalbox.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.review.Choice;
import signalbox.core.review.Comparison;
import signalbox.core.review.ReviewException;
import signalbox.core.review.ReviewItem;
import signalbox.support.FakeDispatcher;

final class CompareViewModelTest {
    @AutoClose
    private CompareFixture fixture;

    @BeforeEach
    void open(@TempDir Path folder) throws ReviewException {
        fixture = new CompareFixture(folder);
    }

    @Test
    void runsTheExamplesThroughBothTiersAndOpensTheReview() {
        OpenComparison open = CompareFixture.run(fixture.viewModel(), 3);

        assertThat(open.review().comparison().cheap().tier()).isEqualTo("nano");
        assertThat(open.review().comparison().premium().tier()).isEqualTo("standard");
        assertThat(open.review().items()).hasSize(3).allMatch(ReviewItem::canBeJudged);
        assertThat(open.run().stateProperty().get()).isEqualTo(RunState.IDLE);
        assertThat(open.run().progressProperty().get().done()).isEqualTo(6);
        assertThat(fixture.dispatcher.sent()).hasSize(6);
    }

    @Test
    void sharesTheRiskAmongTheCandidatesItComparesAtOnce() {
        CompareViewModel viewModel = fixture.viewModel();
        viewModel.setUp().premiumTierProperty().set("reasoning");
        viewModel.setUp().setCandidate("standard", true);

        OpenComparison open = CompareFixture.run(viewModel, 2);

        assertThat(open.review().comparison().terms().threshold()).isCloseTo(40, within(1e-9));
        viewModel.close();
        assertThat(viewModel.earlier()).hasSize(2);
        // The premium answers are paid for once.
        assertThat(fixture.dispatcher.sent())
                .containsExactlyInAnyOrder(
                        "nano: prompt 0",
                        "nano: prompt 1",
                        "standard: prompt 0",
                        "standard: prompt 1",
                        "reasoning: prompt 0",
                        "reasoning: prompt 1");
    }

    @Test
    void comparesAModelThatIsNoTier() {
        String model = FakeDispatcher.model("nano").provider() + "/another";
        CompareViewModel viewModel = fixture.viewModel();
        viewModel.setUp().cheapTierProperty().set(model);

        OpenComparison open = CompareFixture.run(viewModel, 2);

        assertThat(open.review().comparison().cheap().isModel()).isTrue();
        assertThat(open.review().items()).hasSize(2).allMatch(ReviewItem::canBeJudged);
        assertThat(fixture.dispatcher.sent()).contains(model + ": prompt 0", "standard: prompt 0");
    }

    @Test
    void opensAgainWhatWasOpenAndNothingElse() {
        Comparison left = CompareFixture.run(fixture.viewModel(), 3).review().comparison();
        CompareViewModel later = fixture.viewModel();

        later.reopen(left.id(), "2020-01-01T00:00:00Z");
        assertThat(later.openProperty().get()).as("another one of that id").isNull();

        later.reopen(left.id(), left.created().toString());
        assertThat(later.openProperty().get().review().comparison()).isEqualTo(left);
    }

    @Test
    void keepsTheDraftAsItIsTyped() {
        CompareViewModel first = fixture.viewModel();
        first.setUp().examplesProperty().set("half a prom");
        first.setUp().premiumTierProperty().set("reasoning");

        SetUpViewModel later = fixture.viewModel().setUp();

        assertThat(later.examplesProperty().get()).isEqualTo("half a prom");
        assertThat(later.cheapTierProperty().get()).isEqualTo("nano");
        assertThat(later.premiumTierProperty().get()).isEqualTo("reasoning");
    }

    @Test
    void emptiesTheSetUpOnceItsExamplesAreFrozen() {
        CompareViewModel viewModel = fixture.viewModel();
        CompareFixture.run(viewModel, 2);

        assertThat(viewModel.setUp().examplesProperty().get()).isEmpty();
        viewModel.close();
        assertThat(viewModel.earlier()).hasSize(1);
        assertThat(viewModel.earlier().getFirst().ended()).isEqualTo(4);
    }

    @Test
    void goesOnWithVotesAndAnswersAfterARestart() {
        CompareViewModel before = fixture.viewModel();
        OpenComparison open = CompareFixture.run(before, 3);
        open.review().vote(Choice.SAME);

        CompareViewModel after = fixture.viewModel();
        after.open(open.review().comparison().id());

        assertThat(CompareFixture.open(after).review().items())
                .isEqualTo(open.review().items());
        assertThat(CompareFixture.open(after).review().selectedProperty().get()).isEqualTo(1);
    }

    @Test
    void takesExamplesFromOtherScreensBehindItsOwn() {
        CompareViewModel viewModel = fixture.viewModel();
        viewModel.setUp().examplesProperty().set("mine");

        viewModel.take(List.of(ChatRequest.ofPrompt("theirs", new RoutingHints("ann", null, null))));

        assertThat(viewModel.setUp().forecastProperty().get())
                .satisfies(forecast -> assertThat(forecast.examples()).isEqualTo(2));
        viewModel.start();
        assertThat(CompareFixture.open(viewModel).review().items().stream()
                        .map(item -> item.example().request().hints().user()))
                .contains(Optional.of("ann"));
    }

    @Test
    void putsTheExamplesBackIntoTheSetUpToCompareThemAgain() {
        CompareViewModel viewModel = fixture.viewModel();
        CompareFixture.run(viewModel, 2);

        viewModel.reuseExamples();

        assertThat(viewModel.openProperty().get()).isNull();
        assertThat(viewModel.setUp().examplesProperty().get().lines())
                .containsExactlyInAnyOrder("prompt 0", "prompt 1");
    }

    @Test
    void deletesAComparison() {
        CompareViewModel viewModel = fixture.viewModel();
        long id = CompareFixture.run(viewModel, 1).review().comparison().id();
        viewModel.close();

        viewModel.delete(id);

        assertThat(viewModel.earlier()).isEmpty();
    }

    @Test
    void tellsWhyItCannotOpenAComparison() {
        CompareViewModel viewModel = fixture.viewModel();

        viewModel.open(99);

        assertThat(viewModel.problemProperty().get()).contains("There is no comparison 99");
    }
}
