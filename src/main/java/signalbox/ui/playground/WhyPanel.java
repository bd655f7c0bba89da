package signalbox.ui.playground;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import signalbox.core.routing.Cause;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Explanation;
import signalbox.core.routing.Stage;

/** Why a prompt went where it went: the path through the stages, then each stage in words. */
final class WhyPanel extends VBox {
    private static final int AROUND = 44;

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
                .ifPresent(match ->
                        getChildren().add(MatchExcerpt.of(text, match, AROUND).node()));
        getChildren().addAll(sentences(decision, withoutOrNull));
        for (Stage stage : decision.stages()) {
            getChildren().add(new StageRow(stage));
        }
    }

    /** The last sentence tells what would have been without what decided: only where that is known. */
    private static List<Label> sentences(Decision decision, @Nullable Decision withoutOrNull) {
        List<String> told = new Explanation(decision, withoutOrNull).sentences();
        boolean known = withoutOrNull != null || decision.cause() == Cause.DEFAULT;
        return told.subList(0, known ? told.size() : told.size() - 1).stream()
                .filter(sentence -> !sentence.equals(decision.reason()))
                .map(WhyPanel::wrapped)
                .toList();
    }

    private static Label wrapped(String sentence) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
