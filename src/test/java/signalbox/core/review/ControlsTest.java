package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.support.FakeDispatcher;

final class ControlsTest {
    private static final Protocol WITH_CONTROLS = new Protocol(Plan.WATCH, "", null, null, Scope.ANY, false, true);

    private final FakeDispatcher dispatcher = new FakeDispatcher();
    private ComparisonStore store;

    @BeforeEach
    void open(@TempDir Path folder) throws ReviewException {
        store = ComparisonStore.open(folder.resolve("comparisons.db"));
    }

    @AfterEach
    void close() throws ReviewException {
        store.close();
    }

    @Test
    void areATenthOfWhatIsShownAndNeverSent() throws Exception {
        Review review = run(27);

        assertThat(review.items()).hasSize(30);
        assertThat(controls(review)).hasSize(3);
        assertThat(dispatcher.sent()).hasSize(54).doesNotHaveDuplicates();
        assertThat(Bill.of(review.items()).paid().toString()).isEqualTo("0.00081");
    }

    @Test
    void showThePremiumAnswerBesideItselfOrSpoilt() throws Exception {
        for (ReviewItem item : controls(run(27))) {
            String shown = item.premium().answer().orElseThrow().text();
            String beside = item.cheap().answer().orElseThrow().text();
            boolean degraded = item.example().control().orElseThrow().kind().isDegraded();

            assertThat(shown)
                    .startsWith("standard: ")
                    .endsWith(item.example().request().text());
            assertThat(beside.equals(shown)).isEqualTo(!degraded);
            assertThat(item.cheap().answer().orElseThrow().model()).isEqualTo(FakeDispatcher.model("nano"));
        }
    }

    @Test
    void countNowhereAsExamples() throws Exception {
        Review review = run(27);
        for (ReviewItem item : review.items()) {
            vote(review, item, Choice.SAME);
        }
        ReviewResult result = ReviewResult.of(store.load(review.comparison().id()));

        assertThat(result.tally().counts().total()).isEqualTo(27);
        assertThat(result.complete()).isTrue();
        assertThat(result.controls()).isEqualTo(new ControlScore(1, 0, 2, 0));
    }

    @Test
    void aReviewerWhoMissesSpoiltAnswersCannotSwitch() throws Exception {
        Review careless = run(90);
        for (ReviewItem item : careless.items()) {
            vote(careless, item, Choice.SAME);
        }
        ReviewResult result = ReviewResult.of(store.load(careless.comparison().id()));
        assertThat(result.evidence().verdict()).isEqualTo(Verdict.SWITCH);
        assertThat(result.verdict()).isEqualTo(Verdict.UNFIT);

        for (ReviewItem item : controls(careless)) {
            if (item.example().control().orElseThrow().kind().isDegraded()) {
                vote(careless, item, item.example().cheapOnLeft() ? Choice.RIGHT : Choice.LEFT);
            }
        }
        assertThat(ReviewResult.of(store.load(careless.comparison().id())).verdict())
                .isEqualTo(Verdict.SWITCH);
    }

    @Test
    void spoilAnAnswerInAWayThatCanBeSeen() {
        String answer = "On 3 May we met Anna in Paris, and she paid 1,200 dollars to Anna.";

        assertThat(DegradedAnswer.of(answer, Control.Kind.CUT)).isEqualTo("On 3 May we met Anna in");
        assertThat(DegradedAnswer.of(answer, Control.Kind.WRONG_ENTITY))
                .isEqualTo("On 7 May we met Norwick in Halden, and she paid 5,644 dollars to Norwick.");
        assertThat(DegradedAnswer.of("It is fine as it stands.", Control.Kind.WRONG_ENTITY))
                .isEqualTo("It is fine");
    }

    private void vote(Review review, ReviewItem item, Choice choice) throws ReviewException {
        store.saveVote(
                review.comparison().id(), item.example().position(), new Vote(choice, false, true, Instant.EPOCH));
    }

    private static List<ReviewItem> controls(Review review) {
        return review.items().stream()
                .filter(item -> item.example().isControl())
                .toList();
    }

    private Review run(int examples) throws Exception {
        List<GivenExample> given = IntStream.range(0, examples)
                .mapToObj(i -> GivenExample.of(ChatRequest.ofPrompt("prompt number " + i, RoutingHints.NONE)))
                .toList();
        long id = store.create(
                        new Contender("nano", FakeDispatcher.model("nano")),
                        new Contender("standard", FakeDispatcher.model("standard")),
                        ReviewTerms.USUAL,
                        WITH_CONTROLS,
                        given,
                        1)
                .id();
        new ComparisonRun(dispatcher, store, RunLimits.USUAL).run(id, Set.of(), RunListener.NONE);
        return store.load(id);
    }
}
