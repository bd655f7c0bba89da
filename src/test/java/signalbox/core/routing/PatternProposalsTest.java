package signalbox.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PatternProposalsTest {
    @Test
    void proposesTheWordsThatSayWhatAPromptIsAbout() {
        assertThat(PatternProposals.of("Can we keep patient data in the Excel sheet?"))
                .extracting(PatternProposals.Proposal::words)
                .containsExactly("patient", "patient data", "data", "Excel", "Excel sheet", "sheet");
    }

    @Test
    void findsTheWordsButNeverInsideOthers() {
        String pattern = PatternProposals.wordSafe("item");
        assertThat(found(pattern, "this Item?")).isNotNull();
        assertThat(found(pattern, "items")).isNull();
        assertThat(found(pattern, "lineitem")).isNull();
    }

    @Test
    void keepsWordsWholeThatBeginOrEndWithALetterBeyondAscii() {
        String pattern = PatternProposals.wordSafe("über");
        assertThat(found(pattern, "ganz über allem")).isNotNull();
        assertThat(found(pattern, "Über")).isNotNull();
        assertThat(found(pattern, "gegenüber")).isNull();
        assertThat(found(PatternProposals.wordSafe("café"), "cafés")).isNull();
    }

    @Test
    void findsAPairOverAnySpace() {
        assertThat(found(PatternProposals.wordSafe("patient data"), "Patient\n data"))
                .isNotNull();
    }

    @Test
    void proposesNothingForFunctionWordsAndNumbers() {
        assertThat(PatternProposals.of("What is the 42 of it? ...")).isEmpty();
    }

    private static @Nullable MatchSpan found(String pattern, String text) {
        return new PatternSet(List.of(pattern)).first(text);
    }
}
