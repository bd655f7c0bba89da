package signalbox.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class FiguresTest {
    @Test
    void wordsStandBetweenCommas() {
        assertThat(Figures.words(" simple Q&A, , formatting ")).containsExactly("simple Q&A", "formatting");
    }

    @Test
    void aWordWithACommaStandsInQuotesAndComesBackWhole() {
        List<String> words = List.of("short, clear answers", "code", "\"quoted\"", "5\" screens");

        assertThat(Figures.written(words)).startsWith("\"short, clear answers\", code");
        assertThat(Figures.words(Figures.written(words))).isEqualTo(words);
    }

    @Test
    void aQuoteThatIsNotClosedYetIsAWordLikeAnyOther() {
        assertThat(Figures.words("code, \"short")).containsExactly("code", "\"short");
    }
}
