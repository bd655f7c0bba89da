package signalbox.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import signalbox.core.routing.Cause;
import signalbox.core.table.HardRoute;
import signalbox.core.table.HardRouteEdits;

/** Editing, undoing, keeping, trying and applying a draft, without a toolkit. */
final class RoutingViewModelTest extends DraftInAFolder {
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
