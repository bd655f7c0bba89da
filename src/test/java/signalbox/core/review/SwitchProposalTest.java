package signalbox.core.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.table.HardRoute;
import signalbox.core.table.RouteEdits;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TaskRoute;
import signalbox.support.FakeDispatcher;

final class SwitchProposalTest {
    private static final TableDocument TABLE = TableDocument.parse("""
        { "version": 1,
          "providers": { "fake": { "dialect": "openai", "base_url": "http://127.0.0.1:9/v1" } },
          "tiers": [
            { "name": "nano", "model_id": "small", "provider": "fake", "max_tokens": 100 },
            { "name": "standard", "model_id": "large", "provider": "fake", "max_tokens": 100 } ],
          "complexity_to_tier": { "simple": "nano", "medium": "standard", "complex": "standard", "reasoning": "standard" },
          "task_routes": { "write_email": "standard", "classify": "nano" },
          "hard_routes": [ { "pattern": "invoice", "tier": "standard", "reason": "money" } ],
          "default_tier": "standard" }
        """);

    private ComparisonStore store;

    @BeforeEach
    void open(@TempDir Path folder) throws ReviewException {
        store = ComparisonStore.open(folder.resolve("comparisons.db"));
    }

    @AfterEach
    void close() throws ReviewException {
        store.close();
    }

    @Test
    void offersTheRoutesThatLeadToThePremiumTierItsOwnFirst() throws ReviewException {
        assertThat(SwitchProposal.scopes(table(TABLE), comparison(Scope.rule("invoice"))))
                .containsExactly(
                        Scope.rule("invoice"),
                        Scope.task("write_email"),
                        Scope.task("summarize"),
                        Scope.tier("standard"));
    }

    @Test
    void switchesATask() throws ReviewException {
        var proposal = SwitchProposal.of(TABLE, comparison(Scope.ANY), Scope.task("write_email"), List.of());

        assertThat(table(proposal.after()).taskRoutes()).containsEntry("write_email", new TaskRoute.ToTier("nano"));
        assertThat(proposal.words()).hasSize(1);
        assertThat(proposal.changesNothing()).isFalse();
    }

    @Test
    void switchesARule() throws ReviewException {
        var proposal = SwitchProposal.of(TABLE, comparison(Scope.ANY), Scope.rule("invoice"), List.of());

        assertThat(table(proposal.after()).hardRoutes())
                .containsExactly(new HardRoute("invoice", "nano", "money", true));
    }

    @Test
    void switchesWhatTheClassifierSendsToATier() throws ReviewException {
        RoutingTable after = table(SwitchProposal.of(TABLE, comparison(Scope.ANY), Scope.tier("standard"), List.of())
                .after());

        assertThat(after.complexityToTier().values()).containsOnly("nano");
        assertThat(after.defaultTier()).isEqualTo("nano");
        assertThat(after.taskRoutes()).containsEntry("write_email", new TaskRoute.ToTier("standard"));
    }

    @Test
    void keepsLostCasesOnThePremiumTierByRulesThatComeFirst() throws ReviewException {
        Comparison comparison = comparison(Scope.task("summarize"));
        HardRoute exception =
                SwitchProposal.exception(ReviewItem.of(comparison.examples().getFirst()), table(TABLE), comparison);
        RoutingTable after = table(SwitchProposal.of(TABLE, comparison, Scope.task("summarize"), List.of(exception))
                .after());

        assertThat(after.hardRoutes()).hasSize(2);
        assertThat(after.hardRoutes().getFirst().tier()).isEqualTo("standard");
        assertThat(com.google.re2j.Pattern.compile(after.hardRoutes().getFirst().pattern())
                        .matcher("So: Summarize (1.5)   pages, please")
                        .find())
                .isTrue();
    }

    @Test
    void takesBackItsOwnChangesAndLeavesLaterOnes() throws ReviewException {
        Comparison comparison = comparison(Scope.task("summarize"));
        HardRoute exception =
                SwitchProposal.exception(ReviewItem.of(comparison.examples().getFirst()), table(TABLE), comparison);
        var applied = SwitchProposal.of(TABLE, comparison, Scope.task("summarize"), List.of(exception));
        applied = new SwitchProposal(
                TABLE,
                SwitchProposal.of(applied.after(), comparison, Scope.tier("standard"), List.of())
                        .after());
        LedgerEntry entry = store.enter(entry(comparison, applied));
        TableDocument later = RouteEdits.setTaskRoute(applied.after(), "translate", new TaskRoute.ToTier("nano"));

        SwitchProposal back = SwitchProposal.back(later, store.ledger().getFirst());

        assertThat(store.ledger()).containsExactly(entry);
        assertThat(back.after()).isEqualTo(RouteEdits.setTaskRoute(TABLE, "translate", new TaskRoute.ToTier("nano")));
        assertThat(SwitchProposal.back(TABLE, entry).changesNothing()).isTrue();
    }

    @Test
    void aModelOutsideTheTiersGetsATierOfItsOwnThatGoesWithTheSwitch() throws ReviewException {
        Contender bare = Contender.of(table(TABLE), "fake/tiny").orElseThrow();
        Comparison comparison = comparison(bare, Scope.ANY);

        var byTask = SwitchProposal.of(TABLE, comparison, Scope.task("write_email"), List.of());
        assertThat(table(byTask.after()).taskRoutes())
                .containsEntry("write_email", new TaskRoute.ToModel(bare.model()));

        var byTier = SwitchProposal.of(TABLE, comparison, Scope.tier("standard"), List.of());
        assertThat(table(byTier.after()).tierNames()).containsExactly("nano", "tiny", "standard");
        assertThat(table(byTier.after()).defaultTier()).isEqualTo("tiny");
        assertThat(table(byTier.after()).requireTier("tiny").model()).isEqualTo(bare.model());
        assertThat(SwitchProposal.back(byTier.after(), entry(comparison, byTier))
                        .after())
                .isEqualTo(TABLE);
    }

    private static LedgerEntry entry(Comparison comparison, SwitchProposal applied) {
        return new LedgerEntry(
                0,
                Instant.EPOCH,
                "op",
                null,
                comparison.id(),
                comparison.sampleHash(),
                SwitchProposal.summary(comparison, Scope.task("summarize"), 1),
                applied.before().text(),
                applied.after().text(),
                "{}");
    }

    private Comparison comparison(Scope scope) throws ReviewException {
        return comparison(new Contender("nano", FakeDispatcher.model("nano")), scope);
    }

    private Comparison comparison(Contender cheap, Scope scope) throws ReviewException {
        var request = ChatRequest.ofPrompt("Summarize (1.5) pages", new RoutingHints(null, "summarize", null));
        return store.create(
                cheap,
                new Contender("standard", FakeDispatcher.model("standard")),
                ReviewTerms.USUAL,
                new Protocol(Plan.WATCH, "", null, null, scope, false, false),
                List.of(GivenExample.of(request)),
                1);
    }

    private static RoutingTable table(TableDocument document) {
        assertThat(document.findings()).isEmpty();
        return document.table().orElseThrow();
    }
}
