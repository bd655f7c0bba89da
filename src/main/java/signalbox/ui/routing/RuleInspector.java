package signalbox.ui.routing;

import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signalbox.core.table.HardRoute;
import signalbox.core.table.PatternCheck;
import signalbox.ui.common.Strings;

/** All fields of one hard route. */
final class RuleInspector extends VBox {
    private final RoutingViewModel model;
    private final TextArea pattern = new TextArea();
    private final Label check = new Label();
    private final Hyperlink place = new Hyperlink(Strings.text("routing.rule.place"));
    private final TierChoice tier;
    private final EditField reason;
    private final CheckBox enabled = new CheckBox(Strings.text("routing.rule.enabled"));
    private final ImpactViewModel impact;
    private final HealthNote health;
    private int index;
    private boolean showing;

    RuleInspector(RoutingViewModel model, ImpactViewModel impact, MatchesViewModel matches) {
        this.model = model;
        this.impact = impact;
        health = new HealthNote(model);
        RuleFields fields = new RuleFields(model.draft());
        getStyleClass().add("fields");
        pattern.setId("pattern");
        pattern.getStyleClass().add("mono");
        pattern.setWrapText(true);
        pattern.setPrefRowCount(4);
        pattern.setMinHeight(60);
        pattern.setPromptText(Strings.text("routing.rule.pattern-prompt"));
        pattern.textProperty().subscribe((before, now) -> {
            if (!showing) {
                fields.typePattern(index, now);
            }
        });
        pattern.focusedProperty().subscribe(focused -> model.draft().endTyping());
        pattern.addEventFilter(KeyEvent.KEY_PRESSED, this::leavePattern);
        check.getStyleClass().add("small");
        check.setMinWidth(0);
        check.setMinHeight(USE_PREF_SIZE);
        check.setWrapText(true);
        place.getStyleClass().add("small");
        place.setMinWidth(USE_PREF_SIZE);
        place.setOnAction(event -> showPlace());
        HBox checked = new HBox(8, check, place);
        checked.getStyleClass().addAll("row-line", "check-line");
        tier = new TierChoice(name -> fields.setTier(index, name));
        reason = new EditField(
                text -> {
                    fields.typeReason(index, text);
                    return "";
                },
                model.draft()::endTyping);
        reason.setId("reason");
        enabled.setOnAction(event -> model.setEnabled(index, enabled.isSelected()));
        enabled.setMinWidth(USE_PREF_SIZE);
        VBox patternBox = Parts.labelled("routing.rule.pattern", pattern);
        VBox tierBox = Parts.labelled("routing.rule.tier", tier);
        HBox rest = new HBox(12, Parts.growing(tierBox), enabled);
        rest.getStyleClass().add("bottom-line");
        getChildren()
                .setAll(
                        patternBox,
                        checked,
                        health,
                        rest,
                        Parts.labelled("routing.rule.reason", reason),
                        new MatchesView(matches));
        impact.stateProperty().subscribe(this::showHealth);
    }

    /** A pattern has one line: Enter ends the edit, Tab goes on. */
    private void leavePattern(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            model.draft().endTyping();
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            event.consume();
            if (event.isShiftDown()) {
                pattern.requestFocusTraversal(TraversalDirection.PREVIOUS);
            } else {
                tier.requestFocus();
            }
        }
    }

    void focusFirst() {
        pattern.requestFocus();
        pattern.end();
    }

    void show(int rule) {
        index = rule;
        HardRoute shown = model.rules().get(rule);
        DraftState state = model.draft().state();
        String path = "/hard_routes/" + rule;
        if (!pattern.getText().equals(shown.pattern())) {
            showing = true;
            pattern.setText(shown.pattern());
            showing = false;
        }
        showCheck(shown.pattern(), state.problem(path + "/pattern"));
        tier.show(state.outline().tierNames(), shown.tier(), state.problem(path + "/tier"));
        reason.show(shown.reason(), state.problem(path + "/reason"));
        enabled.setSelected(shown.enabled());
        health.clear();
        showHealth();
    }

    private void showHealth() {
        boolean current = impact.state().phase() == ImpactViewModel.Phase.READY;
        if (current) {
            impact.state().healthOf(index).ifPresentOrElse(health::show, health::clear);
        }
    }

    private void showCheck(String text, String problem) {
        boolean wrong = !problem.isEmpty();
        String said = text.isEmpty() ? Strings.text("routing.rule.pattern-empty") : problem;
        check.setText(wrong ? said : Strings.text("routing.rule.pattern-fine"));
        check.getStyleClass().removeAll("negative", "positive");
        check.getStyleClass().add(wrong ? "negative" : "positive");
        pattern.pseudoClassStateChanged(EditField.WRONG, wrong);
        boolean hasPlace = PatternCheck.check(text).isPresent();
        place.setVisible(hasPlace);
        place.setManaged(hasPlace);
    }

    private void showPlace() {
        PatternCheck.check(pattern.getText()).ifPresent(problem -> {
            pattern.requestFocus();
            pattern.selectRange(problem.position(), problem.position() + 1);
        });
    }
}
