package signalbox.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.review.Example;
import signalbox.core.review.WordDiff;
import signalbox.support.InlineTaskRunner;

final class DifferenceViewModelTest {
    @Test
    void comparesTheAnswersAsTheyStandOnScreenAndFollowsTheSelection(@TempDir Path folder) throws Exception {
        try (var fixture = new CompareFixture(folder)) {
            ReviewViewModel review = CompareFixture.run(fixture.viewModel(), 2).review();
            var difference = new DifferenceViewModel(review, new InlineTaskRunner());
            assertThat(difference.differenceProperty().get()).isNull();

            difference.markedProperty().set(true);
            assertThat(difference.differenceProperty().get())
                    .isEqualTo(expected(review.items().get(0).example()));

            review.next();
            assertThat(difference.differenceProperty().get())
                    .isEqualTo(expected(review.items().get(1).example()));
        }
    }

    private static WordDiff expected(Example example) {
        String prompt = example.request().text();
        return example.cheapOnLeft()
                ? WordDiff.of("nano: " + prompt, "standard: " + prompt)
                : WordDiff.of("standard: " + prompt, "nano: " + prompt);
    }
}
