package signalbox.ui.playground;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import signalbox.core.calllog.CaughtPrompts;
import signalbox.core.table.HardRoute;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** Makes a rule from a prompt: proposals to choose from, what the pattern catches, and the way to Routing. */
final class RulePanel extends VBox {
    private static final int AROUND = 44;

    private final RuleViewModel model;
    private final TextField pattern = new TextField();
    private final FlowPane proposals = new FlowPane(6, 6);
    private final Label count = new Label();
    private final VBox examples = new VBox(4);

    RulePanel(RuleViewModel model, List<String> tiers, Consumer<HardRoute> hand) {
        super(8);
        this.model = model;
        getStyleClass().add("answer-panel");
        pattern.getStyleClass().add("mono");
        pattern.setAccessibleText(Strings.text("playground.rule.pattern"));
        pattern.setPromptText(Strings.text("playground.rule.pattern"));
        pattern.textProperty().bindBidirectional(model.patternProperty());
        HBox.setHgrow(pattern, Priority.ALWAYS);
        ComboBox<String> tier = new ComboBox<>();
        tier.getItems().setAll(tiers);
        tier.valueProperty().bindBidirectional(model.tierProperty());
        tier.setAccessibleText(Strings.text("playground.tier.label"));
        Button draft = new Button(Strings.text("playground.rule.hand"));
        draft.getStyleClass().add(Styles.ACCENT);
        draft.setMinWidth(USE_PREF_SIZE);
        draft.setOnAction(_ -> model.rule().ifPresent(hand));
        draft.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.rule().isEmpty(), model.patternProperty(), model.tierProperty()));
        HBox row = new HBox(8, pattern, tier, draft);
        row.getStyleClass().add("answer-head");
        ErrorNote problem = new ErrorNote();
        model.problemProperty().subscribe(problem::show);
        count.getStyleClass().addAll("muted", "small");
        count.setWrapText(true);
        count.setMinHeight(USE_PREF_SIZE);
        Label title = new Label(Strings.text("playground.rule.title"));
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(title, proposals, row, problem, count, examples);
        model.proposals().subscribe(this::showProposals);
        model.patternProperty().subscribe(_ -> showProposals());
        model.caughtProperty().subscribe(_ -> showCaught());
        model.lookingProperty().subscribe(_ -> showCaught());
    }

    void focusPattern() {
        pattern.requestFocus();
        pattern.end();
    }

    private void showProposals() {
        proposals
                .getChildren()
                .setAll(model.proposals().stream().map(this::proposal).toList());
    }

    private Node proposal(RuleViewModel.Weighed one) {
        String pattern = one.proposal().pattern();
        ToggleButton choice = new ToggleButton(Strings.text(
                "playground.rule.proposal",
                one.proposal().words(),
                Formats.count(one.caught().count())));
        choice.getStyleClass().add(Styles.SMALL);
        choice.setSelected(pattern.equals(model.patternProperty().get()));
        choice.setOnAction(_ -> {
            model.patternProperty().set(pattern);
            choice.setSelected(true);
        });
        return choice;
    }

    private void showCaught() {
        examples.getChildren().clear();
        Optional<CaughtPrompts> caught = model.caughtProperty().get();
        if (model.lookingProperty().get()) {
            count.setText(Strings.text("playground.rule.looking"));
        } else if (caught.isEmpty()) {
            count.setText("");
        } else {
            count.setText(words(caught.get()));
            caught.get()
                    .examples()
                    .forEach(example -> examples.getChildren()
                            .add(MatchExcerpt.of(example.text(), example.place(), AROUND)
                                    .node()));
        }
    }

    private static String words(CaughtPrompts caught) {
        return caught.prompts() == 0
                ? Strings.text("playground.rule.no-log")
                : Strings.text(
                        "playground.rule.caught",
                        Formats.count(caught.count()),
                        Formats.count(caught.prompts()),
                        Formats.share(caught.share()));
    }
}
