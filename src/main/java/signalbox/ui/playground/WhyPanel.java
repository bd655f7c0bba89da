package signalbox.ui.playground;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Stage;
import signalbox.core.routing.StageOutcome;

/** Why a prompt went where it went: the path through the stages, then each stage in words. */
final class WhyPanel extends VBox {
    WhyPanel(Decision decision, String text) {
        super(10);
        getStyleClass().add("answer-panel");
        Label reason = new Label(decision.reason());
        reason.getStyleClass().add("medium");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(new StagePath(decision), reason);
        decision.stages().stream()
                .filter(stage -> stage.outcome() == StageOutcome.DECIDED)
                .flatMap(stage -> stage.match().stream())
                .findFirst()
                .ifPresent(
                        match -> getChildren().add(MatchExcerpt.of(text, match).node()));
        for (Stage stage : decision.stages()) {
            getChildren().add(new StageRow(stage));
        }
    }
}
