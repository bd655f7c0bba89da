package signalbox.ui.routing;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.backtest.RuleFinding;
import signalbox.core.backtest.RuleFix;
import signalbox.ui.common.Strings;

/** What is odd about a rule, with the button that mends it. Takes no space while there is nothing. */
final class HealthNote extends HBox {
    private final RoutingViewModel model;
    private final Label message = new Label();
    private final Label result = Parts.muted("");
    private final Button fix = new Button();

    HealthNote(RoutingViewModel model) {
        super(8);
        this.model = model;
        setAlignment(Pos.TOP_LEFT);
        getStyleClass().add("health-note");
        setId("health");
        FontIcon icon = new FontIcon(Feather.ALERT_CIRCLE);
        icon.getStyleClass().add("warning");
        message.setWrapText(true);
        result.setWrapText(true);
        result.getStyleClass().add("mono");
        fix.setId("fix");
        fix.setMinWidth(USE_PREF_SIZE);
        VBox words = new VBox(4, message, result, fix);
        getChildren().setAll(icon, Parts.growing(words));
        managedProperty().bind(visibleProperty());
        result.managedProperty().bind(result.textProperty().isNotEmpty());
        clear();
    }

    void clear() {
        setVisible(false);
    }

    void show(RuleFinding finding) {
        message.setText(finding.message());
        result.setText(finding.fix() instanceof RuleFix.SetPattern(int _, String pattern) ? pattern : "");
        fix.setText(
                switch (finding.fix()) {
                    case RuleFix.SetPattern _ -> Strings.text("routing.health.set-pattern");
                    case RuleFix.Remove _ -> Strings.text("routing.health.remove");
                    case RuleFix.Move(int _, int to) -> Strings.text("routing.health.move", to + 1);
                    case RuleFix.TurnOff _ -> Strings.text("routing.health.turn-off");
                });
        fix.setOnAction(event -> model.mend(finding));
        setVisible(true);
    }
}
