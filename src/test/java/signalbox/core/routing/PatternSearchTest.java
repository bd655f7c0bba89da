package signalbox.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import signalbox.core.table.PatternCheck;

final class PatternSearchTest {
    private static final String FILLER = " and so on with words that say nothing".repeat(4);

    private static @Nullable MatchSpan quickly(String pattern, String text) {
        LiteralFilter.Candidates candidates = LiteralFilter.of(List.of(pattern)).candidates(text);
        return candidates.next(0) < 0
                ? null
                : new PatternSearch(pattern, PatternCheck.FLAGS).first(text, candidates, 0);
    }

    private static @Nullable MatchSpan plainly(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? new MatchSpan(matcher.start(), matcher.end()) : null;
    }

    private static @Nullable Pattern compiledOrNull(String pattern) {
        try {
            return Pattern.compile(pattern, PatternCheck.FLAGS);
        } catch (PatternSyntaxException unusable) {
            return null;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\\bPHI\\b; philosophy of PHI",
                "\\bPHI\\b; philosophy philosophy philosophy philosophy philosophy philosophy PHI",
                "\\border\\s+\\d+; border order          12",
                "(?:patient|client) (?:record|data); patient and client data",
                "x{0,3}cat; xxxxxcat",
                "\\w+cat; a dog and a bobcat",
                ".cat; \uD83D\uDE00cat",
                "^cat; a cat",
                "(?m)^cat\\b; a cat",
                "cat$; cats cat",
                "cat\\b.{0,9}dog|dog; cat and dog",
                "\\Bcat; cat bobcat",
                "a??cat; aacat",
                "abab(?m)*; aba"
            })
    void findsWhatThePatternFindsInTheWholeText(String pattern, String text) {
        for (String whole : List.of(text, FILLER + " " + text + FILLER, FILLER + text, FILLER + "\n" + text + FILLER)) {
            assertThat(quickly(pattern, whole)).isEqualTo(plainly(Pattern.compile(pattern, PatternCheck.FLAGS), whole));
        }
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(
                        "ab",
                        "bc",
                        "a",
                        "k",
                        "(",
                        ")",
                        "|",
                        "*",
                        "+",
                        "?",
                        ".",
                        "[ab]",
                        "\\b",
                        "\\B",
                        "^",
                        "$",
                        "(?m)",
                        "{2}",
                        "{0,2}",
                        "{1,}",
                        "\\s",
                        "\\w",
                        "(?:",
                        "\uD83D\uDE00",
                        "\\z",
                        " ",
                        "bca",
                        "s",
                        "??",
                        "[^a]")
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "ab",
                        "bc",
                        "a",
                        "k",
                        "\u212A",
                        "\u017F",
                        "\uD83D\uDE00",
                        "\uDE00",
                        " ",
                        "\n",
                        "bca",
                        "----------",
                        "ABC")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 20_000)
    void findsTheSameSpanAsThePatternOnAnyText(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
        Pattern compiled = compiledOrNull(pattern);
        if (compiled != null) {
            assertThat(quickly(pattern, text))
                    .as("pattern %s on text %s", pattern, text)
                    .isEqualTo(plainly(compiled, text));
        }
    }
}
