package signalbox.ui.routing;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Stage;
import signalbox.core.routing.StageOutcome;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TierBadge;

/** A prompt, and where the draft sends it. Its height only changes where a prompt comes or goes. */
final class TryView extends VBox {
    private final DraftViewModel draft;
    private final WordsField prompt;
    private final HBox outcome = new HBox(8);
    private final VBox trace = new VBox();
    private final Label cost = Parts.muted("");

    TryView(TryViewModel model, DraftViewModel draft, Navigator navigator) {
        this.draft = draft;
        getStyleClass().addAll("card", "try");
        Label title = new Label(Strings.text("routing.try.title"));
        title.getStyleClass().add("card-title");
        title.setMinWidth(USE_PREF_SIZE);
        prompt = new WordsField(text -> {}, () -> {}, text -> text);
        prompt.setPrefRowCount(2);
        prompt.setId("try-prompt");
        prompt.setPromptText(Strings.text("routing.try.prompt"));
        prompt.setAccessibleText(Strings.text("routing.try.title"));
        prompt.textProperty().bindBidirectional(model.promptProperty());
        outcome.getStyleClass().addAll("row-line", "outcome");
        cost.setMinWidth(USE_PREF_SIZE);
        outcome.setMinWidth(0);
        outcome.managedProperty().bind(Bindings.isNotEmpty(outcome.getChildren()));
        trace.getStyleClass().add("trace");
        Button playground = Parts.icon(
                Feather.PLAY,
                "routing.try.playground",
                () -> navigator.hand(new Handover.Try(ChatRequest.ofPrompt(prompt.getText(), RoutingHints.NONE))));
        playground.disableProperty().bind(prompt.textProperty().isEmpty());
        HBox header = new HBox(8, title, Parts.space(), cost, playground);
        header.getStyleClass().addAll("row-line", "try-header");
        getChildren().setAll(header, prompt, outcome, trace);
        model.resultProperty().subscribe(this::show);
    }

    /** Whether the prompt has the focus, and with it the keys for undo. */
    boolean isFocusInside() {
        return prompt.isFocused();
    }

    void focusPrompt() {
        prompt.requestFocus();
        prompt.selectAll();
    }

    private void show(TryViewModel.Result result) {
        outcome.getChildren().clear();
        Optional<Decision> decision = result.underDraft();
        if (decision.isEmpty()) {
            String key = result.prompt().isEmpty() ? "routing.try.idle" : "routing.try.not-while-wrong";
            Label sentence = Parts.muted(Strings.text(key));
            sentence.setWrapText(true);
            sentence.setMinHeight(USE_PREF_SIZE);
            trace.getStyleClass().remove("full");
            trace.getChildren().setAll(sentence);
            cost.setText("");
            result.live().ifPresent(live -> outcome.getChildren().addAll(goes("routing.try.live"), badge(live)));
            return;
        }
        Decision drafted = decision.get();
        outcome.getChildren().addAll(goes("routing.try.goes"), badge(drafted), modelOf(drafted));
        if (result.moves()) {
            result.live().ifPresent(live -> outcome.getChildren().addAll(goes("routing.try.instead-of"), badge(live)));
        }
        if (!trace.getStyleClass().contains("full")) {
            trace.getStyleClass().add("full");
        }
        trace.getChildren().clear();
        for (Stage stage : drafted.stages()) {
            trace.getChildren().add(stage(stage, result.prompt()));
        }
        cost.setText(drafted.estimate().map(Formats::estimate).orElseGet(Formats::unknown));
    }

    private static Label goes(String key) {
        Label label = Parts.muted(Strings.text(key));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private TierBadge badge(Decision decision) {
        return new TierBadge(
                decision.tier(), draft.state().outline().tierNames().indexOf(decision.tier()));
    }

    private static Label modelOf(Decision decision) {
        Label model = new Label(decision.model().modelId());
        model.setMinWidth(0);
        return model;
    }

    private static Node stage(Stage stage, String prompt) {
        HBox face = new HBox(6);
        face.getStyleClass().addAll("stage", stage.outcome().wireName().replace('_', '-'));
        Label name = new Label(Strings.text("routing.stage." + stage.name().wireName()));
        name.getStyleClass().add("stage-name");
        Label said = new Label(said(stage));
        said.getStyleClass().add("said");
        face.getChildren().addAll(name, said);
        if (stage.outcome() == StageOutcome.DECIDED) {
            FontIcon mark = new FontIcon(Feather.CHECK_CIRCLE);
            mark.getStyleClass().add("positive");
            face.getChildren().add(mark);
        }
        stage.match().ifPresent(span -> {
            int end = Math.min(span.end(), prompt.length());
            Label match = new Label(prompt.substring(Math.min(span.start(), end), end));
            match.getStyleClass().addAll("match", "mono");
            match.setMinWidth(0);
            face.getChildren().add(match);
        });
        face.setMinWidth(0);
        return face;
    }

    private static String said(Stage stage) {
        if (stage.outcome() == StageOutcome.PASSED) {
            return "–";
        }
        return stage.rule().isPresent()
                ? Strings.text("routing.stage.rule", stage.rule().getAsInt() + 1)
                : stage.tier().orElse("–");
    }
}
