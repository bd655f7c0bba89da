package signalbox.ui.common;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A titled part of a screen: title and actions on top, content below. */
public class Card extends VBox {
    private final HBox header;

    /** A card with a title, and its content below it, top to bottom. */
    public Card(String title, Node... content) {
        this(content);
        Label label = new Label(title);
        label.getStyleClass().add("card-title");
        label.setMinWidth(Region.USE_PREF_SIZE);
        header.getChildren().addFirst(label);
        getChildren().addFirst(header);
    }

    /** A card without a title. */
    public Card(Node... content) {
        super(content);
        getStyleClass().add("card");
        header = new HBox();
        header.getStyleClass().add("card-header");
    }

    /** Puts nodes at the right end of the title's line. */
    public Card withActions(Node... actions) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        header.getChildren().add(space);
        header.getChildren().addAll(actions);
        return this;
    }

    /** Lets one part of the content take the height that is left over. */
    public Card growing(Node part) {
        VBox.setVgrow(part, Priority.ALWAYS);
        return this;
    }
}
