package signalbox.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.review.Choice;
import signalbox.core.review.LedgerEntry;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.Scope;
import signalbox.core.review.Verdict;
import signalbox.core.table.TaskRoute;
import signalbox.support.CallBuilder;

final class VerdictViewModelTest {
    @TempDir
    private Path folder;

    @AutoClose
    private CompareFixture fixture;

    private CompareViewModel compare;

    @BeforeEach
    void open() throws Exception {
        fixture = new CompareFixture(folder);
        compare = fixture.viewModel();
    }

    @Test
    void switchesARouteWithExceptionsAndBackAgain() throws Exception {
        OpenComparison open = CompareFixture.run(compare, 3);
        open.review().vote(Choice.SAME);
        loseCurrent(open);
        VerdictViewModel verdict = open.verdict();
        verdict.refresh();

        assertThat(verdict.scopeProperty().get()).isEqualTo(Scope.task("qa"));
        assertThat(state(verdict).scopes()).containsExactly(Scope.task("qa"), Scope.tier("standard"));
        ReviewItem lost = state(verdict).lost().getFirst();
        verdict.setException(lost, true);
        verdict.apply();

        assertThat(fixture.tables.table().taskRoutes()).containsEntry("qa", new TaskRoute.ToTier("nano"));
        assertThat(fixture.tables.table().hardRoutes()).hasSize(1);
        LedgerEntry entry = compare.ledger().entries().getFirst();
        assertThat(entry.summary()).contains("qa").contains("1 exception");
        assertThat(entry.record()).contains("\"verdict\":\"need_more\"").contains("\"much_worse\":1");

        assertThat(state(verdict).scopes()).contains(Scope.task("qa"));
        compare.ledger().takeBack(entry);
        Path page = folder.resolve("switches.html");
        compare.ledger().export(page);

        assertThat(Files.readString(page))
                .contains(entry.sampleHash(), entry.who(), "taken back by", "takes back", "log evidence", "much worse");
        assertThat(fixture.tables.table().taskRoutes()).containsEntry("qa", new TaskRoute.ToTier("standard"));
        assertThat(fixture.tables.table().hardRoutes()).isEmpty();
        assertThat(compare.ledger().entries()).hasSize(2);
        assertThat(compare.ledger().canTakeBack(entry)).isFalse();
    }

    @Test
    void saysWhereNothingIsLeftToTakeBack() throws Exception {
        OpenComparison open = CompareFixture.run(compare, 1);
        open.verdict().refresh();
        open.verdict().apply();
        fixture.tables.apply(
                signalbox.core.table.RouteEdits.setTaskRoute(
                        fixture.tables.document(), "qa", new TaskRoute.ToTier("standard")),
                "by hand");

        compare.ledger().takeBack(compare.ledger().entries().getFirst());

        assertThat(compare.ledger().problemProperty().get()).contains("Nothing of this switch is left");
        assertThat(compare.ledger().entries()).hasSize(1);
    }

    @Test
    void tellsTheVerdictAndTheRouteOfTheClassifier() {
        OpenComparison open = CompareFixture.run(compare, 80);
        for (int i = 0; i < 80; i++) {
            open.review().vote(Choice.SAME);
        }
        VerdictViewModel verdict = open.verdict();
        verdict.refresh();
        assertThat(state(verdict).basis().result().verdict()).isEqualTo(Verdict.SWITCH);

        verdict.scopeProperty().set(Scope.tier("standard"));
        assertThat(state(verdict).proposal().words()).hasSizeGreaterThan(1);
        verdict.apply();

        assertThat(fixture.tables.table().defaultTier()).isEqualTo("nano");
    }

    @Test
    void exportsOneFileThatNeedsNothingElse() throws Exception {
        fixture.dispatcher.answer("nano: prompt 0", "<script>alert(1)</script> & \"so\"");
        OpenComparison open = CompareFixture.run(compare, 2);
        open.review().vote(Choice.SAME);
        open.verdict().refresh();
        Path html = folder.resolve("out.html");
        Path csv = folder.resolve("out.csv");

        open.verdict().export(html);
        open.verdict().export(csv);

        assertThat(html)
                .content()
                .contains("&lt;script&gt;alert(1)")
                .doesNotContain("<script")
                .doesNotContain("http://")
                .doesNotContain("https://")
                .contains("prefers-color-scheme: dark")
                .contains("Need more");
        assertThat(csv).content().contains("\"<script>alert(1)</script> & \"\"so\"\"\"");

        open.verdict().export(folder.resolve("no/such/folder/out.html"));
        assertThat(open.verdict().problemProperty().get()).startsWith("The file could not be written");
    }

    @Test
    void letsAJudgeSpeakAndSaysThatItIsNotConfirmed() {
        OpenComparison open = CompareFixture.run(compare, 3);
        VerdictViewModel verdict = open.verdict();
        assertThat(verdict.judge().judges()).containsExactly("reasoning");
        assertThat(verdict.judge().isOwnFamily("reasoning")).isTrue();

        fixture.dispatcher.answer("reasoning", "{\"verdict\":\"first_better\"}");
        verdict.judge().judge("reasoning");

        assertThat(fixture.dispatcher.sent().stream().filter(call -> call.startsWith("reasoning: ")))
                .hasSize(6);
        assertThat(state(verdict).basis().judged().opinions()).hasSize(3);
        assertThat(state(verdict).basis().judged().queue()).hasSize(3);
        assertThat(state(verdict).basis().judged().isConfirmed()).isFalse();
    }

    @Test
    void proposesARouteThatCallsTake() throws Exception {
        fixture.log.append(new CallBuilder()
                .at(Instant.now())
                .tier("standard")
                .task("chat")
                .build());

        VerdictViewModel verdict = CompareFixture.run(compare, 1).verdict();
        verdict.refresh();

        assertThat(verdict.scopeProperty().get()).isEqualTo(Scope.tier("standard"));
    }

    @Test
    void neverLetsAContestantJudgeItself() {
        compare.setUp().premiumTierProperty().set("reasoning");
        OpenComparison open = CompareFixture.run(compare, 1);

        assertThat(open.verdict().judge().judges()).containsExactly("standard");
    }

    private static void loseCurrent(OpenComparison open) {
        ReviewItem item = CompareFixture.current(open);
        open.review().vote(item.example().cheapOnLeft() ? Choice.RIGHT_MUCH_BETTER : Choice.LEFT_MUCH_BETTER);
    }

    private static VerdictState state(VerdictViewModel verdict) {
        return Objects.requireNonNull(verdict.stateProperty().get());
    }
}
