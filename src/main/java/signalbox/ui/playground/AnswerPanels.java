package signalbox.ui.playground;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import signalbox.core.provider.RequestCode;
import signalbox.core.routing.Decision;
import signalbox.core.routing.StageName;

/** What opens under the buttons of an answer, one thing at a time. Takes no room while nothing is open. */
final class AnswerPanels extends StackPane {
    private enum Panel {
        WHY,
        CORRECTION,
        RULE,
        CODE
    }

    private final PlaygroundViewModel playground;
    private final AnswerViewModel model;
    private @Nullable Panel open;

    AnswerPanels(PlaygroundViewModel playground, AnswerViewModel model) {
        this.playground = playground;
        this.model = model;
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void toggleWhy() {
        model.decisionProperty().get().ifPresent(decision -> toggle(Panel.WHY, () -> why(decision)));
    }

    private Node why(Decision decision) {
        return new WhyPanel(
                decision,
                model.request().text(),
                playground.followUps().without(model).orElse(null));
    }

    void toggleCorrection() {
        toggle(
                Panel.CORRECTION,
                () -> new CorrectionPanel(playground.followUps().correction(model), playground.table()));
    }

    void toggleRule() {
        int place =
                model.decisionProperty().get().map(AnswerPanels::decidingRule).orElse(Integer.MAX_VALUE);
        toggle(
                Panel.RULE,
                () -> new RulePanel(
                        playground.followUps().ruleFrom(model),
                        playground.table().tierNames(),
                        rule -> playground.followUps().draftRule(rule, place)));
    }

    /** Before the rule that decided, for the first one wins; else at the end. */
    private static int decidingRule(Decision decision) {
        return decision.stage(StageName.HARD_ROUTES).rule().orElse(Integer.MAX_VALUE);
    }

    void showCode(RequestCode.Language language) {
        CodePanel shown = new CodePanel();
        shown.show(model, playground.table(), language);
        show(Panel.CODE, shown);
    }

    private void toggle(Panel panel, Supplier<Node> content) {
        if (open == panel) {
            show(null, null);
        } else {
            show(panel, content.get());
        }
    }

    private void show(@Nullable Panel panel, @Nullable Node content) {
        open = panel;
        setVisible(content != null);
        if (content == null) {
            getChildren().clear();
        } else {
            getChildren().setAll(content);
        }
    }
}
