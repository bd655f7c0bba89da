package signalbox.ui.routing;

import signalbox.core.table.HardRouteEdits;
import signalbox.ui.common.Strings;

/** Edits the fields of a rule, each as one step that undo takes back. Rules count from 0. On the JavaFX thread. */
final class RuleFields {
    private final DraftViewModel draft;

    RuleFields(DraftViewModel draft) {
        this.draft = draft;
    }

    void typePattern(int rule, String pattern) {
        draft.type(
                "pattern " + rule,
                Strings.text("routing.edit.pattern", rule + 1),
                document -> HardRouteEdits.setPattern(document, rule, pattern));
    }

    void typeReason(int rule, String reason) {
        draft.type(
                "reason " + rule,
                Strings.text("routing.edit.reason", rule + 1),
                document -> HardRouteEdits.setReason(document, rule, reason));
    }

    void setTier(int rule, String tier) {
        draft.edit(
                Strings.text("routing.edit.rule-tier", rule + 1),
                document -> HardRouteEdits.setTier(document, rule, tier));
    }
}
