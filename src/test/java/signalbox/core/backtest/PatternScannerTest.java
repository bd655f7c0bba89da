package signalbox.core.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import signalbox.app.Workspace;
import signalbox.core.table.HardRoute;
import signalbox.core.table.PatternCheck;
import signalbox.core.table.TableDocument;

/** Whatever RE2/J finds, the scanner finds, and nothing else. */
final class PatternScannerTest {
    @Property(tries = 3_000)
    void findsExactlyWhatRe2Finds(
            @ForAll("patterns") String pattern, @ForAll @Size(min = 1, max = 9) List<@From("texts") String> texts) {
        if (PatternCheck.check(pattern).isPresent()) {
            return;
        }
        try {
            assertSame(pattern, texts);
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
            assertSame(rule.pattern(), texts);
        }
    }

    @Example
    void staysRightWhereItForgetsItsStates() throws PatternCompiler.NotCompiledException {
        String pattern = "(a|b)*a(a|b){12}c";
        List<String> texts = randomTexts("a", "b", 20_000);
        PatternScanner scanner = PatternScanner.of(pattern);

        assertThat(found(scanner, texts))
                .isEqualTo(found(Pattern.compile(pattern, PatternCheck.FLAGS), texts))
                .isNotEmpty();
        assertThat(scanner.timesForgotten()).isPositive();
    }

    @Example
    void staysRightWhereManyStatesAreReachedByCharactersBeyondAscii() throws PatternCompiler.NotCompiledException {
        List<String> texts = new ArrayList<>();
        for (int length = 30; length < 90; length++) {
            texts.addAll(Collections.nCopies(4, randomTexts("a", "é", length).get(1)));
        }
        for (int before = 1; before <= 6; before++) {
            assertSame("(?-i:é(a|é){" + before + "}c)", texts);
        }
    }

    private static List<String> randomTexts(String one, String other, int length) {
        Random random = new Random(3);
        List<String> texts = new ArrayList<>();
        for (String end : List.of("", "c", one + other, "cc", other, one + other + "c", one)) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                text.append(random.nextBoolean() ? one : other);
            }
            texts.add(text + end);
        }
        return texts;
    }

    private static void assertSame(String pattern, List<String> texts) throws PatternCompiler.NotCompiledException {
        assertThat(found(PatternScanner.of(pattern), texts))
                .as("pattern %s in texts %s", pattern, texts)
                .isEqualTo(found(Pattern.compile(pattern, PatternCheck.FLAGS), texts));
    }

    private static Set<Integer> found(PatternScanner scanner, List<String> texts) {
        TextBatch batch = TextBatch.empty();
        for (int i = 0; i < texts.size(); i++) {
            byte[] bytes = texts.get(i).getBytes(StandardCharsets.UTF_8);
            int start = batch.add(i, bytes.length);
            System.arraycopy(bytes, 0, batch.bytes(), start, bytes.length);
        }
        Set<Integer> found = new TreeSet<>();
        scanner.findIn(batch, found::add);
        return found;
    }

    private static Set<Integer> found(Pattern expression, List<String> texts) {
        Set<Integer> found = new TreeSet<>();
        for (int i = 0; i < texts.size(); i++) {
            if (expression.matcher(texts.get(i)).find()) {
                found.add(i);
            }
        }
        return found;
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
