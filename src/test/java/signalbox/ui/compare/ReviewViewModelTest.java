package signalbox.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.review.Choice;
import signalbox.core.review.Example;
import signalbox.core.review.Outcome;
import signalbox.core.review.ReviewException;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.Side;
import signalbox.core.review.SideState;
import signalbox.core.review.Vote;

final class ReviewViewModelTest {
    @AutoClose
    private CompareFixture fixture;

    @BeforeEach
    void open(@TempDir Path folder) throws ReviewException {
        fixture = new CompareFixture(folder);
    }

    @Test
    void goesToTheNextOpenExampleAfterAVote() throws Exception {
        ReviewViewModel review = run(3);

        review.vote(Choice.SAME);
        assertThat(review.selectedProperty().get()).isEqualTo(1);
        review.next();
        review.vote(Choice.LEFT);
        assertThat(review.selectedProperty().get()).as("wraps around").isEqualTo(1);
        review.vote(Choice.SKIP);
        assertThat(review.selectedProperty().get()).as("stays at the end").isEqualTo(1);
        assertThat(kept(review)).isEqualTo(review.items());
    }

    @Test
    void readsVotesFromTheSidesAsTheyStand() {
        ReviewViewModel review = run(12);
        for (int i = 0; i < 12; i++) {
            boolean cheapOnLeft = review.currentProperty().get().example().cheapOnLeft();
            review.vote(cheapOnLeft ? Choice.LEFT_MUCH_BETTER : Choice.RIGHT_MUCH_BETTER);
        }

        assertThat(review.standingProperty().get().evidence().counts().of(Outcome.MUCH_BETTER))
                .isEqualTo(12);
    }

    @Test
    void hidesTheSidesUntilTheVote() {
        ReviewViewModel review = run(2);
        assertThat(review.isRevealed(review.items().getFirst())).isFalse();

        review.vote(Choice.RIGHT);
        assertThat(review.isRevealed(review.items().getFirst())).isTrue();

        review.vote(Choice.SKIP);
        assertThat(review.isRevealed(review.items().get(1))).isFalse();

        review.blindProperty().set(false);
        assertThat(review.isRevealed(review.items().get(1))).isTrue();
    }

    @Test
    void undoesVotesOneByOne() throws Exception {
        ReviewViewModel review = run(2);
        review.vote(Choice.SAME);
        review.vote(Choice.LEFT);

        review.undo();
        assertThat(review.items().get(1).vote()).isEmpty();
        assertThat(review.selectedProperty().get()).isEqualTo(1);
        review.undo();
        review.undo();

        assertThat(review.items()).allMatch(item -> item.vote().isEmpty());
        assertThat(review.standingProperty().get().evidence().counts().total()).isZero();
        assertThat(kept(review)).isEqualTo(review.items());
    }

    @Test
    void undoesAChangedVoteToTheOneBefore() throws Exception {
        ReviewViewModel review = run(1);
        review.vote(Choice.SAME);
        review.vote(Choice.LEFT);

        review.undo();

        assertThat(review.items().getFirst().vote().map(Vote::choice)).contains(Choice.SAME);
        assertThat(kept(review)).isEqualTo(review.items());
    }

    @Test
    void marksAVoteAsSevereBeforeAndAfterIt() throws Exception {
        ReviewViewModel review = run(2);
        boolean cheapOnLeft = review.currentProperty().get().example().cheapOnLeft();
        review.toggleSevere();
        review.vote(cheapOnLeft ? Choice.RIGHT : Choice.LEFT);
        assertThat(review.standingProperty().get().evidence().counts().severe()).isEqualTo(1);
        assertThat(review.severeProperty().get()).as("of the next").isFalse();

        review.previous();
        assertThat(review.severeProperty().get()).isTrue();
        review.toggleSevere();
        assertThat(review.standingProperty().get().evidence().counts().severe()).isZero();
        assertThat(kept(review)).isEqualTo(review.items());
    }

    @Test
    void takesNoSevereMarkWhereNothingIsWorse() {
        ReviewViewModel review = run(1);
        review.toggleSevere();
        review.vote(Choice.SAME);

        assertThat(review.items().getFirst().vote().map(Vote::severe)).contains(false);
    }

    @Test
    void takesNoVoteWhereAnAnswerIsMissing() {
        fixture.dispatcher.fail("nano: prompt 0", Optional.of(new ProviderFailure.Refused()));
        ReviewViewModel review = run(1);

        review.vote(Choice.LEFT);

        assertThat(review.items().getFirst().vote()).isEmpty();
        assertThat(review.standingProperty().get().evidence().counts().of(Outcome.MUCH_WORSE))
                .isEqualTo(1);
    }

    @Test
    void goesOnFromAnExampleThatFails() {
        ReviewViewModel review = run(3);
        Example first = review.items().getFirst().example();
        review.select(0);

        review.setStates(List.of(new ReviewViewModel.SideChange(
                first.position(), Side.CHEAP, new SideState.Failed("no key", "", null, Duration.ZERO))));

        assertThat(review.selectedProperty().get()).isEqualTo(1);
    }

    @Test
    void goesBackToAnExampleWhoseLostAnswerCameAfterAll() {
        ReviewViewModel review = run(3);
        SideState answer = review.items().getFirst().cheap();
        review.setStates(List.of(new ReviewViewModel.SideChange(0, Side.CHEAP, new SideState.Lost())));
        assertThat(review.selectedProperty().get()).isEqualTo(1);

        review.setStates(List.of(new ReviewViewModel.SideChange(0, Side.CHEAP, answer)));

        assertThat(review.selectedProperty().get()).isZero();
    }

    @Test
    void remembersWhetherAVoteWasBlind() {
        ReviewViewModel review = run(2);
        review.vote(Choice.LEFT);
        review.blindProperty().set(false);
        review.vote(Choice.LEFT);

        assertThat(review.items().stream().map(item -> item.vote().map(Vote::blind)))
                .containsExactly(Optional.of(true), Optional.of(false));
        assertThat(new VerdictWords(
                                review.comparison(), review.standingProperty().get())
                        .notes())
                .contains("1 vote was cast with the sides known: the guarantee is void");
    }

    @Test
    void keepsNotes() throws Exception {
        ReviewViewModel review = run(2);
        review.setNote("odd");
        review.next();

        assertThat(review.items().getFirst().note()).isEqualTo("odd");
        assertThat(kept(review)).isEqualTo(review.items());
    }

    @Test
    void filtersExamplesByWhatBecameOfThem() {
        fixture.dispatcher.fail("nano: prompt 0", Optional.of(new ProviderFailure.Refused()));
        ReviewViewModel review = run(5);
        for (Choice choice : new Choice[] {Choice.SAME, Choice.BOTH_BAD}) {
            review.vote(choice);
        }
        boolean cheapOnLeft = review.currentProperty().get().example().cheapOnLeft();
        review.vote(cheapOnLeft ? Choice.LEFT : Choice.RIGHT);

        assertThat(count(review, ItemFilter.ALL)).isEqualTo(5);
        assertThat(count(review, ItemFilter.DISAGREEMENTS)).isEqualTo(2);
        assertThat(count(review, ItemFilter.CHEAP_WORSE)).isEqualTo(1);
        assertThat(count(review, ItemFilter.FAILED)).isEqualTo(1);
        assertThat(count(review, ItemFilter.UNVOTED)).isEqualTo(1);
    }

    private static long count(ReviewViewModel review, ItemFilter filter) {
        return review.items().stream().filter(filter::accepts).count();
    }

    private ReviewViewModel run(int examples) {
        return CompareFixture.run(fixture.viewModel(), examples).review();
    }

    /** As they are on disk; times are kept to the millisecond. */
    private List<ReviewItem> kept(ReviewViewModel review) throws ReviewException {
        return fixture.store.load(review.comparison().id()).items();
    }
}
