package signalbox.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why and where RE2 refuses a pattern, in words. */
final class PatternCheckTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ab(?=c) | At character 3: RE2 has no look-ahead; match the words themselves, with \\b at their ends.
        ab(?!c) | At character 3: RE2 has no look-ahead; match the words themselves, with \\b at their ends.
        (?<=x)y | At character 1: RE2 has no look-behind; match the words themselves, with \\b at their ends.
        a(?<!x)y | At character 2: RE2 has no look-behind; match the words themselves, with \\b at their ends.
        (a)\\1 | At character 4: RE2 has no back-references: \\1 cannot repeat what a group matched.
        (a)(b | At character 4: This ( has no closing ).
        a)b | At character 2: This ) closes nothing; write \\) for a bracket in the text.
        [(]a) | At character 5: This ) closes nothing; write \\) for a bracket in the text.
        x[a | At character 2: This [ has no closing ].
        *a | At character 1: Nothing stands before * that it could repeat.
        ab++ | At character 3: RE2 has no possessive matching, and needs none: it never backtracks.
        a(?>b) | At character 2: RE2 has no possessive matching, and needs none: it never backtracks.
        a{3,2} | At character 2: The repetition {3,2} is out of order or above 1000.
        \\q | At character 1: RE2 does not know the escape \\q.
        ab\\ | At character 3: Nothing follows the backslash; write \\\\ for one in the text.
        [z-a] | At character 2: There is no such set of characters: z-a.
        [*]** | At character 4: Two repetitions follow each other: **.
        """)
    void saysWhyAndWhere(String pattern, String sentence) {
        assertThat(PatternCheck.check(pattern))
                .map(PatternCheck.Problem::sentence)
                .contains(sentence);
    }

    @Test
    void takesWhatRe2Takes() {
        assertThat(PatternCheck.check("\\b(HIPAA|PHI)\\b")).isEmpty();
    }

    @Test
    void survivesBracketsWithoutEnd() {
        assertThat(PatternCheck.check("(".repeat(15_000) + "a" + ")".repeat(15_000)))
                .isPresent();
    }
}
