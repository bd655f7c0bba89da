package signalbox.ui.playground;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.provider.RequestCode;
import signalbox.core.routing.Decision;
import signalbox.core.routing.StageName;
import signalbox.ui.common.Copy;
import signalbox.ui.common.Strings;

/** What can be done with an answer, as buttons; what needs room of its own opens below them. */
final class AnswerActions extends FlowPane {
    private static final double ONE_ROW = 300;

    private final PlaygroundViewModel playground;
    private final AnswerViewModel model;
    private final StackPane panel = new StackPane();
    private String open = "";

    AnswerActions(PlaygroundViewModel playground, AnswerViewModel model) {
        this.playground = playground;
        this.model = model;
        getStyleClass().add("answer-actions");
        setPrefWrapLength(ONE_ROW);
        panel.managedProperty().bind(panel.visibleProperty());
        panel.setVisible(false);
        ObservableValue<Boolean> decided = model.decisionProperty().map(Optional::isPresent);
        ObservableValue<Boolean> ended = model.phaseProperty().map(phase -> !phase.running());
        Button why = button(Feather.HELP_CIRCLE, "playground.answer.why", this::toggleWhy);
        Button correct = button(Feather.CHECK_SQUARE, "playground.correct.button", this::toggleCorrection);
        Button rule = button(Feather.FILTER, "playground.rule.button", this::toggleRule);
        Button copy = button(
                Feather.COPY,
                "playground.answer.copy",
                () -> Copy.text(model.textProperty().get()));
        Button compare = button(
                Feather.GIT_PULL_REQUEST,
                "playground.answer.compare",
                () -> playground.followUps().compare(model));
        Button again = button(Feather.REFRESH_CW, "playground.answer.again", () -> playground.sendAgain(model));
        again.disableProperty().bind(playground.sendingProperty());
        show(why, decided);
        show(correct, decided);
        show(rule, decided);
        show(copy, model.textProperty().isNotEmpty());
        show(again, ended);
        MenuButton code = code();
        show(code, model.modelProperty().map(Optional::isPresent));
        getChildren().setAll(why, correct, rule, code, copy, compare, again);
        if (!model.label().isEmpty()) {
            Button go = button(
                    Feather.CORNER_DOWN_RIGHT, "playground.answer.continue", () -> playground.continueWith(model));
            show(go, model.phaseProperty().isEqualTo(AnswerPhase.SERVED));
            getChildren().add(go);
        }
    }

    /** Where the panels open. */
    Node panel() {
        return panel;
    }

    void toggleWhy() {
        model.decisionProperty()
                .get()
                .ifPresent(decision -> toggle(
                        "why",
                        new WhyPanel(
                                decision,
                                model.request().text(),
                                playground.followUps().without(model).orElse(null))));
    }

    void toggleCorrection() {
        toggle("correct", new CorrectionPanel(playground.followUps().correction(model), playground.table()));
    }

    void toggleRule() {
        int place =
                model.decisionProperty().get().map(AnswerActions::decidingRule).orElse(Integer.MAX_VALUE);
        toggle(
                "rule",
                new RulePanel(
                        playground.followUps().ruleFrom(model),
                        playground.table().tierNames(),
                        rule -> playground.followUps().draftRule(rule, place)));
    }

    /** Before the rule that decided, for the first one wins; else at the end. */
    private static int decidingRule(Decision decision) {
        return decision.stage(StageName.HARD_ROUTES).rule().orElse(Integer.MAX_VALUE);
    }

    private MenuButton code() {
        MenuButton code = new MenuButton(null, new FontIcon(Feather.CODE));
        code.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        code.setTooltip(new Tooltip(Strings.text("playground.code.button")));
        code.setAccessibleText(Strings.text("playground.code.button"));
        for (RequestCode.Language language : RequestCode.Language.values()) {
            MenuItem item = new MenuItem(CodePanel.name(language));
            item.setOnAction(_ -> showCode(language));
            code.getItems().add(item);
        }
        code.setOnShowing(_ -> {
            boolean known = CodePanel.canShow(model, playground.table());
            code.getItems().forEach(item -> item.setDisable(!known));
        });
        return code;
    }

    void showCode(RequestCode.Language language) {
        CodePanel shown = new CodePanel();
        shown.show(model, playground.table(), language);
        show("code", shown);
    }

    private void toggle(String name, Node content) {
        if (open.equals(name)) {
            show("", null);
        } else {
            show(name, content);
        }
    }

    private void show(String name, @Nullable Node content) {
        open = name;
        panel.setVisible(content != null);
        if (content == null) {
            panel.getChildren().clear();
        } else {
            panel.getChildren().setAll(content);
        }
    }

    private static void show(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static Button button(Feather feather, String key, Runnable act) {
        Button button = new Button(null, new FontIcon(feather));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setTooltip(new Tooltip(Strings.text(key)));
        button.setAccessibleText(Strings.text(key));
        button.setOnAction(_ -> act.run());
        return button;
    }
}
