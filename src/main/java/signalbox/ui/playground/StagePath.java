package signalbox.ui.playground;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Stage;
import signalbox.core.routing.StageOutcome;

/** The stages from prompt to model as a path, lit up to the one that decided. */
final class StagePath extends FlowPane {
    StagePath(Decision decision) {
        super(0, 6);
        getStyleClass().add("stage-path");
        boolean lit = true;
        for (Stage stage : decision.stages()) {
            Label box = new Label(StageRow.nameOf(stage.name()));
            box.getStyleClass().addAll("stop", styleOf(stage, lit));
            box.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(step(box, lit));
            if (stage.outcome() == StageOutcome.DECIDED) {
                lit = false;
            }
        }
        Label model = new Label(decision.tier() + " · " + decision.model().modelId());
        model.getStyleClass().addAll("stop", "model");
        getChildren().add(model);
        setAccessibleText(decision.reason());
    }

    private static HBox step(Label box, boolean lit) {
        FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
        arrow.getStyleClass().add(lit ? "lit" : "unlit");
        HBox step = new HBox(box, arrow);
        step.getStyleClass().add("answer-head");
        return step;
    }

    private static String styleOf(Stage stage, boolean lit) {
        return switch (stage.outcome()) {
            case DECIDED -> "decided";
            case WOULD_DECIDE -> "would-decide";
            case PASSED -> lit ? "passed" : "unlit";
        };
    }
}
