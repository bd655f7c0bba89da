package signalbox.ui.playground;

import atlantafx.base.theme.Styles;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Strings;
import signalbox.ui.common.WritingArea;

/** System prompt, temperature and bound: seldom needed, so out of the way until asked for or given. */
final class LimitFields extends VBox {
    private final ToggleButton more =
            new ToggleButton(Strings.text("playground.more.label"), new FontIcon(Feather.SLIDERS));
    private final TextField maxTokens;

    LimitFields(DraftViewModel draft) {
        super(12);
        TextArea system = new WritingArea();
        system.textProperty().bindBidirectional(draft.systemProperty());
        system.setPromptText(Strings.text("playground.system.prompt"));
        system.setPrefRowCount(2);
        system.setMinHeight(54);
        maxTokens = field(draft.maxTokensProperty(), "playground.max-tokens.prompt", TypedLimits::isBound);
        TextField temperature =
                field(draft.temperatureProperty(), "playground.temperature.prompt", TypedLimits::isTemperature);
        getChildren()
                .setAll(
                        new Labelled(Strings.text("playground.system.label"), system),
                        new HBox(
                                12,
                                new Labelled(Strings.text("playground.temperature.label"), temperature),
                                new Labelled(Strings.text("playground.max-tokens.label"), maxTokens)));
        visibleProperty().bind(more.selectedProperty());
        managedProperty().bind(visibleProperty());
        more.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        Bindings.concat(draft.systemProperty(), draft.temperatureProperty(), draft.maxTokensProperty())
                .subscribe(given -> more.setSelected(more.isSelected() || !given.isEmpty()));
    }

    /** Shows and hides the fields. */
    ToggleButton toggle() {
        return more;
    }

    void focusMaxTokens() {
        more.setSelected(true);
        maxTokens.requestFocus();
    }

    private static TextField field(StringProperty text, String promptKey, Predicate<String> right) {
        TextField field = new TextField();
        text.subscribe(typed -> field.pseudoClassStateChanged(Styles.STATE_DANGER, !right.test(typed)));
        field.setPromptText(Strings.text(promptKey));
        field.getStyleClass().add("number");
        field.textProperty().bindBidirectional(text);
        return field;
    }
}
