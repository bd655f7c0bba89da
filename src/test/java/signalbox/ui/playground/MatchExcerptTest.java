package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import signalbox.core.routing.MatchSpan;

final class MatchExcerptTest {
    @Test
    void showsTheMatchWithWhatStandsAroundIt() {
        String text = "one two three four five six seven eight nine ten";
        int start = text.indexOf("five");
        assertThat(MatchExcerpt.of(text, new MatchSpan(start, start + 4)))
                .isEqualTo(new MatchExcerpt("…e two three four ", "five", " six seven eight …"));
    }

    @Test
    void putsEverythingOnOneLine() {
        assertThat(MatchExcerpt.of("a\nb\tc", new MatchSpan(2, 3))).isEqualTo(new MatchExcerpt("a ", "b", " c"));
    }

    @Test
    void shortensALongMatch() {
        MatchExcerpt excerpt = MatchExcerpt.of("x".repeat(300), new MatchSpan(0, 300));
        assertThat(excerpt.match()).hasSize(48).endsWith("…");
    }
}
