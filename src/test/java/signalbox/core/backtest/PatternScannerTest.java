package signalbox.core.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import signalbox.app.Workspace;
import signalbox.core.table.HardRoute;
import signalbox.core.table.PatternCheck;
import signalbox.core.table.TableDocument;

/** Whatever RE2/J finds, the scanner finds, and nothing else. */
final class PatternScannerTest {
    @Property(tries = 3_000)
    void findsExactlyWhatRe2Finds(@ForAll("patterns") String pattern, @ForAll("texts") String text) {
        if (PatternCheck.check(pattern).isPresent()) {
            return;
        }
        try {
            assertSame(pattern, text);
        } catch (PatternCompiler.NotCompiledException leftToRe2) {
            assertThat(pattern).containsPattern("\\(\\?\\)|\\(\\?m\\)[*+?{]|\\(\\?-i\\)[*+?{]|[*+?}][*+?{]");
        }
    }

    @Example
    void findsTheShippedRules() throws PatternCompiler.NotCompiledException {
        List<HardRoute> rules = TableDocument.parse(Workspace.shippedTable())
                .table()
                .orElseThrow()
                .hardRoutes();
        List<String> texts = List.of(
                "Keep the patient’s data here",
                "Philadelphia",
                "Answer yes / no",
                "- is it covered?",
                "This item. “Is it covered?",
                "Translate this into formal German please",
                "optimise all the slow code",
                "optimize it. And then the code",
                "stac\u212A-trace",
                "");
        for (HardRoute rule : rules) {
            for (String text : texts) {
                assertSame(rule.pattern(), text);
            }
        }
    }

    @Example
    void staysRightWhereItForgetsItsStates() throws PatternCompiler.NotCompiledException {
        String pattern = "(a|b)*a(a|b){12}c";
        PatternScanner scanner = PatternScanner.of(pattern);
        Pattern expression = Pattern.compile(pattern, PatternCheck.FLAGS);
        StringBuilder text = new StringBuilder();
        Random random = new Random(3);
        for (int i = 0; i < 60_000; i++) {
            text.append(random.nextBoolean() ? 'a' : 'b');
        }
        for (String end : List.of("", "c", "ab", "cc")) {
            byte[] bytes = (text + end).getBytes(StandardCharsets.UTF_8);
            assertThat(scanner.isIn(bytes, bytes.length))
                    .isEqualTo(expression.matcher(text + end).find());
        }
        assertThat(scanner.timesForgotten()).isPositive();
    }

    private static void assertSame(String pattern, String text) throws PatternCompiler.NotCompiledException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(PatternScanner.of(pattern).isIn(bytes, bytes.length))
                .as("pattern %s in text %s", pattern, text)
                .isEqualTo(Pattern.compile(pattern, PatternCheck.FLAGS)
                        .matcher(text)
                        .find());
    }

    @Provide
    Arbitrary<String> patterns() {
        Arbitrary<String> piece = Arbitraries.of(
                "a",
                "b",
                "k",
                "S",
                "’",
                "is",
                "it",
                ".",
                "\\b",
                "\\B",
                "^",
                "$",
                "\\w",
                "\\W",
                "\\s",
                "\\S",
                "\\d",
                "[ab]",
                "[^a]",
                "[a-k]",
                "[^\\w]",
                "[\\s-]",
                "(a|b)",
                "(?:is|a)",
                "(?i:S)",
                "(?-i:K)",
                "(?-i:é)",
                "é",
                "ß",
                "σ",
                "ı",
                "İ",
                "[à-ü]",
                "\\x{e9}",
                "\\xdf",
                "(?m:^)",
                "(?m:$)",
                "(?s:.)",
                "(?m)",
                "(?-i)",
                "\\A",
                "\\z",
                "|",
                "(",
                ")",
                "(a*)*",
                "\\.",
                "\n",
                " ");
        Arbitrary<String> quantifier = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just("")),
                Tuple.of(4, Arbitraries.of("*", "+", "?", "{2}", "{0,2}", "{1,}", "*?", "+?", "??", "{,2}")));
        return Combinators.combine(piece, quantifier)
                .as((one, times) -> one + times)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a", "b", "k", "K", "s", "S", "\u017F", "\u212A", "é", "É", "ẞ", "ß", "ς", "Σ", "i", "İ", "ı",
                        "ü", "Ü", "’", "is", "it", " ", "\n", ".", "_", "7", "🦊")
                .list()
                .ofMaxSize(10)
                .map(pieces -> String.join("", pieces));
    }
}
