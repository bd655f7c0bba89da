package signalbox.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.review.Choice;
import signalbox.core.review.ReviewException;

final class VerdictWordsTest {
    @AutoClose
    private CompareFixture fixture;

    @BeforeEach
    void open(@TempDir Path folder) throws ReviewException {
        fixture = new CompareFixture(folder);
    }

    @Test
    void saysInWordsWhatIsShownAndWhatIsMissing() {
        ReviewViewModel review = run(20);
        assertThat(words(review).sentence()).startsWith("No votes yet. 78 clean answers");
        for (int i = 0; i < 20; i++) {
            review.vote(Choice.SAME);
        }

        assertThat(words(review).title()).isEqualTo("Need more");
        assertThat(words(review).sentence())
                .isEqualTo("20 judged, 0 worse. nano may still lose up to 18 in 100 more than it wins."
                        + " Earliest switch: 58 more clean answers. Only 0 are left here: start a larger comparison"
                        + " to go on.");
    }

    @Test
    void saysThatNothingCameWhereEveryExampleFailed() {
        fixture.dispatcher.fail("nano: prompt 0", Optional.of(new ProviderFailure.MissingKey("SOME_KEY")));
        ReviewViewModel review = run(1);

        assertThat(words(review).title()).isEqualTo("Not judged yet");
        assertThat(words(review).sentence()).startsWith("Every example failed");
        assertThat(words(review).notes()).isEmpty();
    }

    @Test
    void saysToSwitchOnceThatIsShown() {
        ReviewViewModel review = run(78);
        for (int i = 0; i < 78; i++) {
            review.vote(Choice.SAME);
        }

        assertThat(words(review).title()).isEqualTo("Switch");
        assertThat(words(review).sentence()).contains("nano is good enough in place of standard");
        assertThat(words(review).notes()).singleElement().asString().contains("put together by hand");
    }

    private static VerdictWords words(ReviewViewModel review) {
        return new VerdictWords(review.comparison(), review.standingProperty().get());
    }

    private ReviewViewModel run(int examples) {
        return CompareFixture.run(fixture.viewModel(), examples).review();
    }
}
