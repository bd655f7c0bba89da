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

    /** What is wrong with the fields above it; takes no space while nothing is. */
    static Label problem() {
        Label problem = new Label();
        problem.getStyleClass().addAll("small", "negative");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    /** Fields side by side, all equally wide. */
    static HBox row(Region... fields) {
        HBox row = new HBox(12, fields);
        for (Region field : fields) {
            field.setPrefWidth(0);
            growing(field);
        }
        return row;
    }

    /** A part of a form under a title, with something to do at the right end of the title's line. */
    static VBox section(String titleKey, Node action, Node... content) {
        Label title = new Label(Strings.text(titleKey));
        title.getStyleClass().addAll("medium", "section-title");
        HBox header = new HBox(8, title, space(), action);
        header.getStyleClass().addAll("row-line", "section-header");
        VBox box = new VBox(6, header);
        box.getChildren().addAll(content);
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
