package signalbox.core.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.app.Workspace;
import signalbox.core.backtest.RuleFinding.Kind;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.CallLog;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.routing.Router;
import signalbox.core.table.HardRoute;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TablePrices;
import signalbox.support.CallBuilder;
import signalbox.support.Tables;
import signalbox.support.WordCounter;

final class RuleHealthTest {
    @TempDir
    Path folder;

    private static RoutingTable rules(String... patternsAndTiers) {
        return Tables.withHardRoutes(Arrays.stream(patternsAndTiers)
                .map(rule -> rule.split(" → ", -1))
                .map(rule -> new HardRoute(rule[0], rule.length > 1 ? rule[1] : "nano", "", true))
                .toArray(HardRoute[]::new));
    }

    private static String fixed(RuleFinding finding) {
        return ((RuleFix.SetPattern) finding.fix()).pattern();
    }

    @Test
    void theShippedTableHasNoFinding() {
        RoutingTable shipped =
                TableDocument.parse(Workspace.shippedTable()).table().orElseThrow();

        assertThat(RuleHealth.of(shipped)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HIPAA|PHI|medical record; \\b(HIPAA|PHI|medical record)\\b",
                "is it; \\bis it\\b",
                "compute; \\bcompute\\b",
                "\\bPHI; \\bPHI\\b",
                "\\blegal\\b|tax; \\blegal\\b|\\btax\\b"
            })
    void findsWhatMatchesInsideWordsAndMendsIt(String pattern, String mended) {
        List<RuleFinding> findings = RuleHealth.of(rules(pattern));

        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().kind()).isEqualTo(Kind.INSIDE_WORDS);
        assertThat(fixed(findings.getFirst())).isEqualTo(mended);
        assertThat(RuleHealth.of(rules(mended))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\btranslat",
                "\\b(contract|lawsuit)s?\\b",
                "\\$\\d+",
                "(?m:^)is it\\b",
                "\\bfile\\.txt\\b",
                "\\b(colou?r|gr[ae]y)(s|ed)?\\b",
                "\\bv\\d+\\b"
            })
    void findsNothingWrongWithWhatIsMeant(String pattern) {
        assertThat(RuleHealth.of(rules(pattern))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "foo||bar; EMPTY_ALTERNATIVE; foo|bar",
                "\\b(colou?r|)s\\b; EMPTY_ALTERNATIVE; \\b(colou?r)?s\\b",
                "\\bexample.com\\b; UNESCAPED_DOT; \\bexample\\.com\\b",
                "\\b(a+)+b\\b; NESTED_REPETITION; \\b(a+)b\\b",
                "\\b(?:x*)*y\\b; NESTED_REPETITION; \\b(?:x*)?y\\b"
            })
    void findsOddPatternsAndMendsThem(String pattern, Kind kind, String mended) {
        RuleFinding finding = RuleHealth.of(rules(pattern)).getFirst();

        assertThat(finding.kind()).isEqualTo(kind);
        assertThat(fixed(finding)).isEqualTo(mended);
    }

    @ParameterizedTest
    @ValueSource(strings = {".*", ".", "\\w+", "(a|b)*", "[a-z]", "^"})
    void findsWhatMatchesEverything(String pattern) {
        assertThat(RuleHealth.of(rules(pattern)).getFirst().kind()).isEqualTo(Kind.TOO_BROAD);
    }

    @Test
    void findsRulesThatAnEarlierOneHides() {
        RoutingTable table = rules(
                "\\b(patient|PHI|HIPAA)\\b → standard",
                "\\bpatient\\s+records?\\b → reasoning",
                "\\bphi\\b → standard");

        List<RuleFinding> findings = RuleHealth.of(table);

        assertThat(findings).extracting(RuleFinding::kind).containsExactly(Kind.HIDDEN, Kind.HIDDEN);
        assertThat(findings.getFirst().fix()).isEqualTo(new RuleFix.Move(1, 0));
        assertThat(findings.getLast().fix()).isEqualTo(new RuleFix.Remove(2));
    }

    @Test
    void tellsARepeatedRuleFromAContradictingOne() {
        RoutingTable table = rules("\\b(a1|b2)\\b → nano", "\\b(B2|A1)\\b → nano", "\\b(b2|a1)\\b → standard");

        assertThat(RuleHealth.of(table))
                .extracting(RuleFinding::kind)
                .containsExactly(Kind.DUPLICATE, Kind.CONTRADICTING);
    }

    @Test
    void doesNotTakeOverlapForHiding() {
        assertThat(RuleHealth.of(rules("\\bpatient\\s+data\\b", "\\bpatient\\b", "\\bdata\\b → standard")))
                .isEmpty();
    }

    @Test
    void aRuleThatIsTurnedOffNeitherHidesNorIsFound() {
        RoutingTable table = Tables.withHardRoutes(
                new HardRoute(".*", "nano", "", false), new HardRoute("\\bword\\b", "nano", "", true));

        assertThat(RuleHealth.of(table)).isEmpty();
    }

    @Test
    void aLogTellsWhatIsNeverHitAndWhatDisagrees() throws Exception {
        try (CallLog log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC);
                Backtest backtest = new Backtest(
                        log,
                        table -> new Router(table, TablePrices.of(table), new WordCounter()),
                        TablePrices::of,
                        new WordCounter())) {
            for (int i = 0; i < 30; i++) {
                String prompt = i < 6 ? "a lawsuit in Philadelphia about tax" : "nothing in particular " + i;
                log.append(new CallBuilder()
                        .asked(ChatRequest.ofPrompt(prompt, RoutingHints.NONE))
                        .build());
            }
            RoutingTable table = rules("\\blawsuit\\b → standard", "\\btax\\b → nano", "\\bquark\\b", "phi → standard");

            List<RuleFinding> findings = RuleHealth.of(table, backtest, BacktestProgress.SILENT);

            assertThat(findings)
                    .extracting(RuleFinding::path, RuleFinding::kind)
                    .contains(
                            tuple("/hard_routes/1", Kind.HIDDEN),
                            tuple("/hard_routes/2", Kind.NEVER_HIT),
                            tuple("/hard_routes/3", Kind.INSIDE_WORDS));
            assertThat(findings)
                    .filteredOn(finding -> finding.kind() == Kind.INSIDE_WORDS)
                    .extracting(RuleFinding::message)
                    .first()
                    .asString()
                    .contains("Philadelphia");
        }
    }
}
