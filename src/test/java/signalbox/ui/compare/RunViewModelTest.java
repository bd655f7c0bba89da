package signalbox.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.review.ReviewException;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.SideState;
import signalbox.support.Tables;

final class RunViewModelTest {
    @AutoClose
    private CompareFixture fixture;

    @BeforeEach
    void open(@TempDir Path folder) throws ReviewException {
        fixture = new CompareFixture(folder);
    }

    @Test
    void leavesWhatWasLostOpenUntilItIsAskedForAgain() {
        fixture.dispatcher.die();
        OpenComparison before = CompareFixture.run(fixture.viewModel(), 3);
        fixture.dispatcher.revive();
        CompareViewModel after = fixture.viewModel();
        after.open(before.review().comparison().id());
        OpenComparison open = CompareFixture.open(after);
        int lost = open.run().lost().count();
        int sent = fixture.dispatcher.sent().size();
        assertThat(lost).isEqualTo(sent).isPositive();

        open.run().start();
        open.run().retryFailed();

        assertThat(open.run().lost().count()).isEqualTo(lost);
        assertThat(fixture.dispatcher.sent()).hasSize(6).doesNotHaveDuplicates();
        assertThat(open.review().standingProperty().get().tally().lost()).isPositive();

        open.run().askLostAgain();

        assertThat(fixture.dispatcher.sent()).hasSize(6 + lost);
        assertThat(open.run().lost().count()).isZero();
        assertThat(open.review().items()).allMatch(ReviewItem::canBeJudged);
    }

    @Test
    void saysWhichBudgetPausedTheRunAndGoesOn() {
        fixture.dispatcher.refuse("$5.00 of the daily budget of $5 is spent; no model is called.");
        OpenComparison open = CompareFixture.run(fixture.viewModel(), 2);

        assertThat(open.run().problemProperty().get()).contains("the daily budget of $5", "Raise it");
        assertThat(open.run().stateProperty().get()).isEqualTo(RunState.IDLE);
        assertThat(open.review().items()).noneMatch(ReviewItem::ended).noneMatch(ReviewItem::failed);

        fixture.dispatcher.refuse("");
        open.run().start();
        assertThat(open.review().items()).allMatch(ReviewItem::canBeJudged);
        assertThat(open.run().problemProperty().get()).isEmpty();
    }

    @Test
    void retriesWhatFailedAndNothingElse() {
        fixture.dispatcher.fail("nano: prompt 1", Optional.of(new ProviderFailure.ServerError(500, Optional.empty())));
        OpenComparison open = CompareFixture.run(fixture.viewModel(), 3);
        assertThat(open.review().items().stream().filter(ReviewItem::failed)).hasSize(1);

        fixture.dispatcher.fail("nano: prompt 1", Optional.empty());
        open.run().retryFailed();

        assertThat(open.review().items()).noneMatch(ReviewItem::failed);
        assertThat(fixture.dispatcher.sent()).hasSize(7);
    }

    @Test
    void refusesToGoOnOnceATierHasAnotherModel() {
        fixture.dispatcher.fail("nano: prompt 0", Optional.of(new ProviderFailure.EmptyAnswer()));
        OpenComparison open = CompareFixture.run(fixture.viewModel(), 1);
        fixture.apply(Tables.of(
                List.of(
                        Tables.tier("nano", "smaller", "0.0001", "0.0002", null),
                        Tables.tier("standard", "middle", "0.005", "0.015", null),
                        Tables.tier("reasoning", "large", "0.003", "0.012", null)),
                List.of(),
                Map.of(),
                Map.of()));

        open.run().retryFailed();

        assertThat(open.run().problemProperty().get()).contains("nano is local/smaller now");
        assertThat(fixture.dispatcher.sent()).hasSize(2);
    }

    @Test
    void showsFailuresWithTheirReason() {
        fixture.dispatcher.fail("nano: prompt 0", Optional.of(new ProviderFailure.MissingKey("SOME_KEY")));
        OpenComparison open = CompareFixture.run(fixture.viewModel(), 1);

        SideState state = CompareFixture.current(open).cheap();

        assertThat(ItemWords.state(state)).isEqualTo("no key");
    }
}
