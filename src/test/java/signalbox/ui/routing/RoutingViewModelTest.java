package signalbox.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.routing.Cause;
import signalbox.core.table.HardRoute;
import signalbox.core.table.HardRouteEdits;
import signalbox.core.table.RouteEdits;
import signalbox.core.table.ShippedTable;
import signalbox.core.table.TableVersion;

/** Editing, undoing, keeping, trying and applying a draft, without a toolkit. */
final class RoutingViewModelTest {
    @TempDir
    private Path folder;

    private RoutingFixture fixture;
    private RoutingViewModel routing;
    private DraftViewModel draft;

    @BeforeEach
    void open() {
        reopen();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void reopen() {
        fixture = new RoutingFixture(folder);
        routing = fixture.routing;
        draft = fixture.draft;
    }

    @Test
    void beginsWithoutChanges() {
        assertThat(draft.state().changes()).isEmpty();
        assertThat(draft.state().canApply()).isFalse();
        assertThat(routing.selectionProperty().get()).isEqualTo(new Selection.OfRule(0));
    }

    @Test
    void addsARuleBelowTheSelectedOneAndSelectsIt() {
        routing.select(new Selection.OfRule(2));
        routing.addRule();
        assertThat(routing.rules()).hasSize(7);
        assertThat(routing.rules().get(3)).isEqualTo(new HardRoute("", "standard", "", true));
        assertThat(routing.selectionProperty().get()).isEqualTo(new Selection.OfRule(3));
        assertThat(draft.state().problem("/hard_routes/3")).isNotEmpty();
        assertThat(draft.state().canApply()).isFalse();
    }

    @Test
    void keepsTheMovedRuleSelectedAndStopsAtTheEnds() {
        routing.select(new Selection.OfRule(1));
        HardRoute rule = routing.rules().get(1);
        routing.move(-1);
        routing.move(-1);
        assertThat(routing.rules().getFirst()).isEqualTo(rule);
        assertThat(routing.selectionProperty().get()).isEqualTo(new Selection.OfRule(0));
        assertThat(draft.state().changes()).hasSize(1);
    }

    @Test
    void removesTheLastRuleAndSelectsTheOneBefore() {
        routing.select(new Selection.OfRule(5));
        routing.remove();
        assertThat(routing.rules()).hasSize(5);
        assertThat(routing.selectionProperty().get()).isEqualTo(new Selection.OfRule(4));
    }

    @Test
    void sendsTheRoutesOfARemovedTierToTheNextOneUp() {
        routing.select(new Selection.OfTier(0));
        routing.remove();
        assertThat(draft.state().document().findings()).isEmpty();
        assertThat(routing.rules().getLast().tier()).isEqualTo("standard");
        routing.remove();
        routing.remove();
        assertThat(routing.tiers()).hasSize(1);
    }

    @Test
    void addsATierWithANameOfItsOwn() {
        routing.addTier();
        routing.addTier();
        assertThat(routing.outline().tierNames()).endsWith("tier-4", "tier-5");
        assertThat(draft.state().document().findings()).isEmpty();
    }

    @Test
    void undoesAndRedoesByName() {
        routing.setEnabled(0, false);
        routing.duplicate();
        assertThat(draft.state().undo()).isEqualTo("duplicate rule");
        draft.undo();
        assertThat(draft.state().redo()).isEqualTo("duplicate rule");
        assertThat(draft.state().undo()).isEqualTo("turn off rule");
        draft.undo();
        assertThat(draft.state().changes()).isEmpty();
        draft.redo();
        draft.redo();
        assertThat(routing.rules()).hasSize(7);
    }

    @Test
    void takesBackTypingInOneFieldAtOnce() {
        routing.setEnabled(5, false);
        draft.type("reason 0", "reason", document -> HardRouteEdits.setReason(document, 0, "H"));
        draft.type("reason 0", "reason", document -> HardRouteEdits.setReason(document, 0, "Hi"));
        draft.type("reason 1", "reason", document -> HardRouteEdits.setReason(document, 1, "L"));
        draft.undo();
        assertThat(routing.rules().getFirst().reason()).isEqualTo("Hi");
        draft.undo();
        assertThat(routing.rules().getFirst().reason()).isEqualTo("Health data needs careful handling");
        assertThat(routing.rules().getLast().enabled()).isFalse();
    }

    @Test
    void losesNoOtherEditWhenTypingGoesBackToWhereItBegan() {
        routing.setEnabled(5, false);
        String reason = routing.rules().getFirst().reason();
        draft.type("reason 0", "reason", document -> HardRouteEdits.setReason(document, 0, reason + "x"));
        draft.type("reason 0", "reason", document -> HardRouteEdits.setReason(document, 0, reason));
        draft.type("reason 0", "reason", document -> HardRouteEdits.setReason(document, 0, reason + "y"));
        assertThat(routing.rules().getLast().enabled()).isFalse();
    }

    @Test
    void appliesTheDraftWithTheChangesAsSummary() throws Exception {
        routing.setEnabled(0, false);
        draft.apply("");
        assertThat(Files.readString(fixture.file)).contains("\"enabled\": false");
        assertThat(draft.state().changes()).isEmpty();
        assertThat(fixture.store.history().versions())
                .extracting(TableVersion::summary)
                .first()
                .isEqualTo("Rule 1 (Health data needs careful handling) turned off");
    }

    @Test
    void undoesEvenWhatWasApplied() throws Exception {
        routing.setEnabled(0, false);
        draft.apply("");
        draft.undo();
        assertThat(draft.state().changes()).hasSize(1);
        draft.apply("");
        assertThat(Files.readString(fixture.file)).isEqualTo(ShippedTable.text());
    }

    @Test
    void appliesNothingWhileSomethingIsWrong() {
        draft.edit("break", document -> RouteEdits.setDefaultTier(document, "nobody"));
        draft.apply("");
        assertThat(fixture.file).hasContent(ShippedTable.text());
        assertThat(draft.state().problem("/default_tier")).startsWith("There is no tier \"nobody\".");
    }

    @Test
    void keepsTheDraftOverARestart() {
        routing.setEnabled(0, false);
        fixture.close();
        reopen();
        assertThat(routing.rules().getFirst().enabled()).isFalse();
        assertThat(draft.state().changes()).hasSize(1);
        draft.undo();
        fixture.close();
        reopen();
        assertThat(draft.state().changes()).isEmpty();
    }

    @Test
    void followsAChangeOnDiskWhileNothingIsDrafted() throws Exception {
        Files.writeString(fixture.file, ShippedTable.text().replace("gpt-4o-mini", "theirs"));
        fixture.store.reload();
        assertThat(routing.tiers().getFirst().model().modelId()).isEqualTo("theirs");
        assertThat(draft.state().changes()).isEmpty();
        assertThat(draft.state().theirs()).isEmpty();
    }

    @Test
    void showsAChangeOnDiskBesideTheDraft() throws Exception {
        routing.setEnabled(0, false);
        Files.writeString(fixture.file, ShippedTable.text().replace("gpt-4o-mini", "theirs"));
        draft.apply("");
        assertThat(draft.state().theirs()).isPresent();
        assertThat(Files.readString(fixture.file)).contains("theirs");
        fixture.store.reload();
        draft.keepMine();
        assertThat(draft.state().changes()).hasSize(2);
        draft.apply("");
        assertThat(Files.readString(fixture.file))
                .contains("\"enabled\": false")
                .doesNotContain("theirs");
    }

    @Test
    void putsBothTogetherSoThatNeitherChangeIsLost() throws Exception {
        routing.setEnabled(0, false);
        Files.writeString(fixture.file, ShippedTable.text().replace("gpt-4o-mini", "theirs"));
        fixture.store.reload();
        draft.merge(draft.merge().orElseThrow().suggested());
        assertThat(draft.state().theirs()).isEmpty();
        assertThat(draft.state().changes()).hasSize(1);
        draft.apply("");
        assertThat(Files.readString(fixture.file))
                .contains("\"enabled\": false")
                .contains("theirs");
    }

    @Test
    void takesTheChangeOnDiskAndBringsTheDraftBackByUndo() throws Exception {
        routing.setEnabled(0, false);
        Files.writeString(fixture.file, ShippedTable.text().replace("gpt-4o-mini", "theirs"));
        fixture.store.reload();
        draft.takeTheirs();
        assertThat(draft.state().changes()).isEmpty();
        draft.undo();
        assertThat(routing.rules().getFirst().enabled()).isFalse();
    }

    @Test
    void saysWhenTheFileOnDiskBreaks() throws Exception {
        Files.writeString(fixture.file, "{");
        fixture.store.reload();
        assertThat(draft.state().trouble()).contains("The file ends before this { is closed");
        Files.writeString(fixture.file, ShippedTable.text());
        fixture.store.reload();
        assertThat(draft.state().trouble()).isEmpty();
    }

    @Test
    void triesAPromptUnderTheDraftAndLive() {
        fixture.tries.promptProperty().set("Is it raining?");
        TryViewModel.Result before = fixture.tries.resultProperty().get();
        assertThat(before.underDraft().orElseThrow().cause()).isEqualTo(Cause.HARD_ROUTE);
        assertThat(before.moves()).isFalse();
        draft.edit("tier", document -> HardRouteEdits.setTier(document, 5, "reasoning"));
        TryViewModel.Result after = fixture.tries.resultProperty().get();
        assertThat(after.underDraft().orElseThrow().tier()).isEqualTo("reasoning");
        assertThat(after.live().orElseThrow().tier()).isEqualTo("nano");
        assertThat(after.moves()).isTrue();
    }

    @Test
    void triesUnderTheTableInUseWhileTheDraftIsWrong() {
        fixture.tries.promptProperty().set("Is it raining?");
        draft.edit("break", document -> HardRouteEdits.setPattern(document, 0, "("));
        assertThat(fixture.tries.resultProperty().get().underDraft()).isEmpty();
        assertThat(fixture.tries.resultProperty().get().live()).isPresent();
        fixture.tries.promptProperty().set(" ");
        assertThat(fixture.tries.resultProperty().get()).isEqualTo(TryViewModel.Result.NOTHING);
    }
}
