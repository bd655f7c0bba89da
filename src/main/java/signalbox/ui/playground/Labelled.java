package signalbox.ui.playground;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A field under its name; several in a row share its width. */
final class Labelled extends VBox {
    Labelled(String name, Node field) {
        super(4);
        Label label = new Label(name);
        label.getStyleClass().addAll("muted", "small");
        label.setLabelFor(field);
        getChildren().setAll(label, field);
        setPrefWidth(120);
        HBox.setHgrow(this, Priority.ALWAYS);
    }
}
