package signalbox.ui.playground;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.routing.Signal;
import signalbox.core.routing.Stage;
import signalbox.core.routing.StageName;
import signalbox.core.routing.StageOutcome;
import signalbox.ui.common.Strings;

/** One stage of the decision: whether it decided, and what it saw. */
final class StageRow extends HBox {
    StageRow(Stage stage) {
        getStyleClass().addAll("stage", stage.outcome().wireName().replace('_', '-'));
        setAlignment(Pos.TOP_LEFT);
        FontIcon icon = new FontIcon(iconOf(stage.outcome()));
        Label name = new Label(nameOf(stage.name()));
        name.getStyleClass().add("stage-name");
        Label detail = new Label(stage.detail());
        detail.setWrapText(true);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        VBox seen = new VBox(4, detail);
        HBox.setHgrow(seen, Priority.ALWAYS);
        if (!stage.signals().isEmpty()) {
            FlowPane signals = new FlowPane(6, 4);
            signals.setMinWidth(0);
            for (Signal signal : stage.signals()) {
                Label badge = badge(signal);
                badge.maxWidthProperty().bind(signals.widthProperty());
                signals.getChildren().add(badge);
            }
            seen.getChildren().add(signals);
        }
        getChildren().setAll(icon, name, seen);
        setAccessibleText(name.getText() + ": " + stage.detail());
    }

    private static Label badge(Signal signal) {
        String weight = String.format(Locale.ROOT, "%+.1f", signal.weight()).replace('-', '−');
        String seen = signal.seen().isBlank() ? "" : " “" + signal.seen() + "”";
        Label badge = new Label(signal.name() + seen + "  " + weight);
        badge.getStyleClass().add("badge");
        return badge;
    }

    private static Feather iconOf(StageOutcome outcome) {
        return switch (outcome) {
            case DECIDED -> Feather.CHECK_CIRCLE;
            case WOULD_DECIDE -> Feather.CIRCLE;
            case PASSED -> Feather.MINUS;
        };
    }

    static String nameOf(StageName name) {
        return switch (name) {
            case FORCED -> Strings.text("playground.stage.forced");
            case HARD_ROUTES -> Strings.text("playground.stage.hard-routes");
            case USER_OVERRIDE -> Strings.text("playground.stage.user-override");
            case TASK_ROUTE -> Strings.text("playground.stage.task-route");
            case CLASSIFIER -> Strings.text("playground.stage.classifier");
            case DEFAULT -> Strings.text("playground.stage.default");
            case FIT_CHECK -> Strings.text("playground.stage.fit-check");
            case BUDGET -> Strings.text("playground.stage.budget");
        };
    }
}
