package signalbox.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LiteralFilterTest {
    @Test
    void readsTheLiteralsThatAPatternRequires() {
        assertThat(RequiredLiterals.of("\\b(HIPAA|PHI|medical records?)\\b"))
                .contains(Set.of("hipaa", "phi", "medical record", "medical records"));
        assertThat(RequiredLiterals.of("translate\\b.{0,40}\\bto (french|german)"))
                .contains(Set.of("translate"));
        assertThat(RequiredLiterals.of("(?i)(?:solve|work) +for")).contains(Set.of("solve", "work"));
        assertThat(RequiredLiterals.of("\\d+ ?invoices?\\s")).contains(Set.of("invoice", " invoice"));
        assertThat(RequiredLiterals.of("colou?r")).contains(Set.of("color", "colour"));
        assertThat(RequiredLiterals.of("\\$\\{x\\}")).contains(Set.of("${x}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", "\\d+", "a|\\d\\d", "[abc]+", "x*", "(a+)+$", "\\pL", "", "(cat)?", "ab{0}|c"})
    void saysThatNothingIsRequiredWhereItCannotTell(String pattern) {
        assertThat(RequiredLiterals.of(pattern)).isEqualTo(Optional.empty());
    }

    @Test
    void onlyRulesWhoseWordsOccurAreCandidates() {
        LiteralFilter filter = LiteralFilter.of(List.of("contract", "tract", "\\d{3}", "proof"));

        LiteralFilter.Candidates candidates = filter.candidates("The CONTRACTOR left");

        assertThat(List.of(candidates.next(0), candidates.next(1), candidates.next(2), candidates.next(3)))
                .containsExactly(0, 1, 2, -1);
    }

    @Test
    void lettersThatIgnoringCaseTakesForOneAreFoundToo() {
        LiteralFilter filter = LiteralFilter.of(List.of("kelvin", "sum"));

        assertThat(filter.candidates("\u212Aelvin").next(0)).isEqualTo(0);
        assertThat(filter.candidates("\u017Fum").next(1)).isEqualTo(1);
    }

    @Property(tries = 3000)
    void noTextThatAPatternMatchesIsEverFilteredOut(
            @ForAll
                    @Chars({'a', 'b', 'c', 'K', '(', ')', '|', '*', '+', '?', '.', '[', ']', '\\', '{', '2', '}', '^'})
                    @StringLength(max = 10)
                    String pattern,
            @ForAll
                    @CharRange(from = 'a', to = 'c')
                    @Chars({'K', 'k', '\u212A', '2', ' ', '\\'})
                    @StringLength(max = 12)
                    String text) {
        Pattern compiled = compiledOrNull(pattern);
        if (compiled != null && compiled.matcher(text).find()) {
            assertThat(LiteralFilter.of(List.of(pattern)).candidates(text).next(0))
                    .as("pattern %s on text %s", pattern, text)
                    .isEqualTo(0);
        }
    }

    private static @Nullable Pattern compiledOrNull(String pattern) {
        try {
            return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        } catch (PatternSyntaxException unusable) {
            return null;
        }
    }
}
