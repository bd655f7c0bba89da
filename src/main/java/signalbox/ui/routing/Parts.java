package signalbox.ui.routing;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Strings;

/** Small parts that the screen is made of. */
final class Parts {
    private Parts() {}

    /** A button of one icon; its text is told in a tooltip. */
    static Button icon(Feather icon, String key, Runnable act) {
        Button button = new Button(null, new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setTooltip(new Tooltip(Strings.text(key)));
        button.setAccessibleText(Strings.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    static Button button(Feather icon, String key, Runnable act) {
        Button button = new Button(Strings.text(key), new FontIcon(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }

    /** A control with its name above it. */
    static VBox labelled(String key, Region control) {
        Label label = new Label(Strings.text(key));
        label.getStyleClass().addAll("muted", "small");
        label.setLabelFor(control);
        label.setMinWidth(0);
        control.setAccessibleText(Strings.text(key));
        VBox box = new VBox(4, label, control);
        box.setMinWidth(0);
        return box;
    }

    static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }

    static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    static <N extends Node> N growing(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }
}
