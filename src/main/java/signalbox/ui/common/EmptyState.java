package signalbox.ui.common;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says what belongs here while there is nothing, and offers the one button that fills it. */
public final class EmptyState extends VBox {
    public EmptyState(Ikon icon, String title, String sentence) {
        super(new FontIcon(icon), label("title", title), label("sentence", sentence));
        getStyleClass().add("empty-state");
        setMinHeight(Region.USE_PREF_SIZE);
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    /** Adds the button. */
    public EmptyState withAction(String text, Runnable action) {
        Button button = new Button(text);
        button.setOnAction(event -> action.run());
        VBox.setMargin(button, new Insets(8, 0, 0, 0));
        getChildren().add(button);
        return this;
    }

    private static Node label(String role, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(role);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
