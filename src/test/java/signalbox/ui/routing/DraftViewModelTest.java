package signalbox.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import signalbox.core.table.HardRouteEdits;
import signalbox.core.table.RouteEdits;
import signalbox.core.table.ShippedTable;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TableMerge;
import signalbox.core.table.TableVersion;
import signalbox.core.table.TierEdits;

/** Undoing, keeping, applying a draft, and what happens when the file changes under it. */
final class DraftViewModelTest extends DraftInAFolder {
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
    void undoesAHundredStepsEachByItsNameAndMakesThemAgain() {
        List<String> names = new ArrayList<>();
        List<TableDocument> states = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            states.add(draft.state().document());
            int step = i;
            draft.edit("step " + i, document -> HardRouteEdits.setReason(document, 0, "Reason " + step));
            names.add("step " + i);
        }
        TableDocument last = draft.state().document();
        for (int i = 99; i >= 0; i--) {
            assertThat(draft.state().undo()).isEqualTo(names.get(i));
            draft.undo();
            assertThat(draft.state().document()).isEqualTo(states.get(i));
        }
        for (int i = 0; i < 100; i++) {
            assertThat(draft.state().redo()).isEqualTo(names.get(i));
            draft.redo();
        }
        assertThat(draft.state().document()).isEqualTo(last);
    }

    @Test
    void beginsWithAnEmptyTableAndBringsTheDraftBack() {
        routing.setEnabled(0, false);
        draft.beginEmpty();
        assertThat(routing.tiers()).isEmpty();
        assertThat(draft.state().canApply()).isFalse();
        routing.addTier();
        assertThat(routing.selectionProperty().get()).isEqualTo(new Selection.OfTier(0));
        draft.undo();
        draft.undo();
        assertThat(routing.rules().getFirst().enabled()).isFalse();
    }

    @Test
    void keepsMinePieceByPieceBesideWhatTheOtherChanged() throws Exception {
        draft.edit("model", document -> TierEdits.setModel(document, 0, "mine"));
        routing.setEnabled(0, false);
        Files.writeString(fixture.file, ShippedTable.text().replace("gpt-4o-mini", "theirs"));
        fixture.store.reload();
        TableMerge merge = draft.merge().orElseThrow();
        assertThat(merge.pieces()).anySatisfy(piece -> {
            assertThat(piece.path()).isEqualTo("/tiers/nano/model_id");
            assertThat(piece.changedBy()).isEqualTo(TableMerge.Side.BOTH);
        });
        List<String> onlyTheRule = merge.pieces().stream()
                .map(TableMerge.Piece::path)
                .filter(path -> path.startsWith("/hard_routes"))
                .toList();
        draft.merge(onlyTheRule);
        assertThat(routing.tiers().getFirst().model().modelId()).isEqualTo("theirs");
        assertThat(routing.rules().getFirst().enabled()).isFalse();
        draft.undo();
        assertThat(routing.tiers().getFirst().model().modelId()).isEqualTo("mine");
    }
}
