package signalbox.ui.playground;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Stage;
import signalbox.ui.common.Strings;

/** Why a prompt went where it went: the path through the stages, then each stage in words. */
final class WhyPanel extends VBox {
    /** @param withoutOrNull what would have been decided without what decided; null where that is not known */
    WhyPanel(Decision decision, String text, @Nullable Decision withoutOrNull) {
        super(10);
        getStyleClass().add("answer-panel");
        Label reason = new Label(decision.reason());
        reason.getStyleClass().add("medium");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(new StagePath(decision), reason);
        PromptMatch.of(decision)
                .ifPresent(
                        match -> getChildren().add(MatchExcerpt.of(text, match).node()));
        if (withoutOrNull != null) {
            Label without = new Label(Strings.text(
                    "playground.why.without",
                    withoutOrNull.tier(),
                    withoutOrNull.model().modelId(),
                    withoutOrNull.reason()));
            without.setWrapText(true);
            without.setMinHeight(USE_PREF_SIZE);
            getChildren().add(without);
        }
        for (Stage stage : decision.stages()) {
            getChildren().add(new StageRow(stage));
        }
    }
}
