package signalbox.ui.playground;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
    private @Nullable Node focusBefore;

    AnswerPanels(PlaygroundViewModel playground, AnswerViewModel model) {
        this.playground = playground;
        this.model = model;
        managedProperty().bind(visibleProperty());
        setVisible(false);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
    }

    void toggleWhy() {
        if (open == Panel.WHY) {
            close();
            return;
        }
        model.decisionProperty().get().ifPresent(decision -> show(Panel.WHY, why(decision)));
    }

    private Node why(Decision decision) {
        return new WhyPanel(
                decision,
                model.request().text(),
                playground.followUps().without(model).orElse(null));
    }

    void toggleCorrection() {
        if (open == Panel.CORRECTION) {
            close();
            return;
        }
        CorrectionPanel panel = new CorrectionPanel(playground.followUps().correction(model), playground.table());
        show(Panel.CORRECTION, panel);
        panel.focusChoices();
    }

    void toggleRule() {
        int place =
                model.decisionProperty().get().map(AnswerPanels::decidingRule).orElse(Integer.MAX_VALUE);
        if (open == Panel.RULE) {
            close();
            return;
        }
        RulePanel panel = new RulePanel(
                playground.followUps().ruleFrom(model),
                playground.table().tierNames(),
                rule -> playground.followUps().draftRule(rule, place));
        show(Panel.RULE, panel);
        panel.focusPattern();
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

    private void show(Panel panel, Node content) {
        if (open == null) {
            focusBefore =
                    Optional.ofNullable(getScene()).map(Scene::getFocusOwner).orElse(null);
        }
        open = panel;
        setVisible(true);
        getChildren().setAll(content);
    }

    /** The focus goes back to where it was. */
    private void close() {
        boolean hadFocus = isFocusWithin();
        open = null;
        setVisible(false);
        getChildren().clear();
        if (hadFocus && focusBefore != null) {
            focusBefore.requestFocus();
        }
        focusBefore = null;
    }
}
