package signalbox.ui.playground;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.Call;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierBadge;
import signalbox.ui.common.markdown.MarkdownView;

/** One answer: who gives it, its text as it comes, and the facts once it has ended. */
final class AnswerView extends VBox {
    /** With less width than this not all buttons fit beside the model's name. */
    private static final double TIGHT = 520;

    private final PlaygroundViewModel playground;
    private final AnswerViewModel model;
    private final TierBadge tier = new TierBadge("", -1);
    private final Label served = new Label();
    private final Label provider = new Label();
    private final Label simulated = new Label(Strings.text("playground.answer.simulated"));
    private final HBox waiting = new HBox(8);
    private final VBox attempts = new VBox(4);
    private final Label stopped = new Label(Strings.text("playground.answer.stopped"));
    private final MarkdownView text = new MarkdownView();
    private final Label difference = new Label("", new FontIcon(Feather.SHUFFLE));
    private final FailureNote problem = new FailureNote();
    private final AnswerPanels panels;
    private final AnswerActions actions;
    private final Pane facts;

    /** @param narrow whether there is little width, as beside the answers of other tiers */
    AnswerView(PlaygroundViewModel playground, AnswerViewModel model, boolean narrow) {
        this.playground = playground;
        this.model = model;
        this.panels = new AnswerPanels(playground, model);
        this.actions = new AnswerActions(
                playground, model, panels, widthProperty().lessThan(narrow ? Double.MAX_VALUE : TIGHT));
        this.facts = narrow ? new VBox(8) : new HBox(16);
        getStyleClass().add("answer");
        facts.getStyleClass().add("facts");
        served.getStyleClass().add("medium");
        provider.getStyleClass().add("muted");
        simulated.getStyleClass().addAll("badge", "practice");
        stopped.getStyleClass().add("muted");
        stopped.setWrapText(true);
        stopped.setMinHeight(USE_PREF_SIZE);
        difference.getStyleClass().add("difference");
        difference.setWrapText(true);
        difference.setMinHeight(USE_PREF_SIZE);
        simulated.setMinWidth(Region.USE_PREF_SIZE);
        for (Region part : List.of(tier, simulated, difference, waiting, stopped, attempts, text, facts)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        buildWaiting();
        getChildren().setAll(head(narrow), panels, difference, waiting, problem, attempts, text, stopped, facts);
        follow();
        addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !(event.getTarget() instanceof TextInputControl)) {
                event.consume();
                panels.toggleWhy();
            }
        });
    }

    /** Where there is little width, the model has a line of its own. */
    private Node head(boolean narrow) {
        Region space = new Region();
        HBox names = new HBox(served, provider, simulated);
        HBox head = narrow ? new HBox(tier, space) : new HBox(tier, names, space);
        names.getStyleClass().add("answer-head");
        names.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(actions, Priority.ALWAYS);
        head.getStyleClass().add("answer-head");
        if (narrow) {
            return new VBox(4, head, names, actions);
        }
        head.getChildren().add(actions);
        return head;
    }

    AnswerViewModel model() {
        return model;
    }

    /** To what helps where it failed, else to the first button. */
    void focusFirst() {
        if (problem.isVisible()) {
            problem.focusFirst();
        } else {
            actions.focusFirst();
        }
    }

    AnswerPanels panels() {
        return panels;
    }

    private void buildWaiting() {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.getStyleClass().add("small-wheel");
        Label words = new Label();
        words.getStyleClass().add("muted");
        words.textProperty()
                .bind(model.modelProperty()
                        .map(asked -> asked.map(name -> Strings.text("playground.answer.asking", name))
                                .orElseGet(() -> Strings.text("playground.answer.deciding"))));
        waiting.getChildren().setAll(wheel, words);
        waiting.getStyleClass().add("answer-head");
    }

    private void follow() {
        model.textProperty().subscribe(shown -> {
            text.setVisible(!shown.isEmpty());
            text.grow(shown);
        });
        model.phaseProperty().subscribe(phase -> {
            if (!phase.running()) {
                text.show(model.textProperty().get());
            }
            waiting.setVisible(phase == AnswerPhase.WAITING);
            stopped.setVisible(phase == AnswerPhase.STOPPED);
        });
        model.problemProperty().subscribe(this::showProblem);
        model.decisionProperty().subscribe(_ -> showNames());
        model.modelProperty().subscribe(_ -> showNames());
        model.differenceProperty().subscribe(found -> {
            difference.setVisible(found.isPresent());
            found.ifPresent(told -> difference.setText(told.words()));
        });
        model.callProperty().subscribe(this::showFacts);
        model.failedAttempts().subscribe(this::showAttempts);
        showAttempts();
    }

    private void showProblem(String sentence) {
        problem.show(sentence, sentence.isEmpty() ? List.of() : playground.nextSteps(model));
    }

    private void showNames() {
        String name =
                model.decisionProperty().get().map(decision -> decision.tier()).orElse(model.label());
        tier.setVisible(!name.isEmpty());
        tier.show(name, playground.table().tierNames().indexOf(name));
        served.setText(model.modelProperty().get().map(asked -> asked.modelId()).orElse(""));
        provider.setText(
                model.modelProperty().get().map(asked -> asked.provider()).orElse(""));
    }

    /** Where all went well at once there is nothing to tell of the attempts. */
    private void showAttempts() {
        List<Attempt> told = model.callProperty().get().map(Call::attempts).orElse(model.failedAttempts());
        attempts.setVisible(!model.failedAttempts().isEmpty());
        attempts.getChildren().clear();
        for (AnswerFacts.AttemptLine attempt : AnswerFacts.attempts(told)) {
            FontIcon icon = new FontIcon(attempt.failed() ? Feather.X : Feather.CHECK);
            icon.getStyleClass().add(attempt.failed() ? "negative" : "positive");
            Label line = new Label(attempt.words());
            line.getStyleClass().addAll("muted", "small");
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            HBox row = new HBox(6, icon, line);
            row.getStyleClass().add("attempt");
            attempts.getChildren().add(row);
        }
    }

    private void showFacts(Optional<Call> call) {
        simulated.setVisible(call.map(Call::simulated).orElse(false));
        boolean answered = call.flatMap(Call::served).isPresent();
        facts.setVisible(answered);
        facts.getChildren().clear();
        call.filter(_ -> answered)
                .map(AnswerFacts::of)
                .orElse(List.of())
                .forEach(fact -> facts.getChildren().add(tile(fact)));
        showAttempts();
    }

    private static Node tile(AnswerFacts.Fact fact) {
        Label label = new Label(fact.label());
        label.getStyleClass().addAll("muted", "small");
        Label value = new Label(fact.value());
        value.getStyleClass().add("medium");
        VBox tile = new VBox(2, label, value);
        for (String detail : fact.details()) {
            Label line = new Label(detail);
            line.getStyleClass().addAll("muted", "small");
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            tile.getChildren().add(line);
        }
        tile.setPrefWidth(180);
        HBox.setHgrow(tile, Priority.ALWAYS);
        return tile;
    }
}
