package signalbox.ui.playground;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signalbox.core.table.Complexity;
import signalbox.core.table.RoutingTable;
import signalbox.ui.common.ErrorNote;
import signalbox.ui.common.Strings;

/** Asks which complexity, and with it which tier, was right for a prompt. */
final class CorrectionPanel extends VBox {
    private final Map<Complexity, ToggleButton> choices = new EnumMap<>(Complexity.class);
    private final Label said = new Label();
    private final HBox done;

    CorrectionPanel(CorrectionViewModel model, RoutingTable table) {
        super(8);
        getStyleClass().add("answer-panel");
        Label question = new Label(Strings.text("playground.correct.question"));
        question.setWrapText(true);
        question.setMinHeight(USE_PREF_SIZE);
        FlowPane row = new FlowPane(6, 6);
        for (Complexity complexity : Complexity.values()) {
            String tier = Optional.ofNullable(table.complexityToTier().get(complexity))
                    .orElse(table.defaultTier());
            ToggleButton choice =
                    new ToggleButton(Strings.text("playground.correct.choice", complexity.wireName(), tier));
            choice.setOnAction(_ -> model.say(complexity));
            choices.put(complexity, choice);
            row.getChildren().add(choice);
        }
        Button undo = new Button(Strings.text("playground.correct.undo"));
        undo.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        undo.setOnAction(_ -> model.undo());
        said.getStyleClass().add("muted");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        done = new HBox(8, said, undo);
        done.getStyleClass().add("answer-head");
        done.managedProperty().bind(done.visibleProperty());
        ErrorNote problem = new ErrorNote();
        model.problemProperty().subscribe(problem::show);
        getChildren().setAll(question, row, done, problem);
        model.labelProperty().subscribe(this::show);
    }

    void focusChoices() {
        choices.values().iterator().next().requestFocus();
    }

    private void show(Optional<Complexity> label) {
        choices.forEach((complexity, choice) ->
                choice.setSelected(label.filter(complexity::equals).isPresent()));
        done.setVisible(label.isPresent());
        label.ifPresent(right -> said.setText(Strings.text("playground.correct.said", right.wireName())));
    }
}
