package signalbox.ui.common;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Tells of trouble where the act happened, in a sentence that says what to do next, with a button that does it. Takes
 * no space while there is nothing to tell.
 */
public final class ErrorNote extends HBox {
    private final Label sentence = new Label();
    private final Button action = new Button();

    public ErrorNote() {
        getStyleClass().add("error-note");
        sentence.getStyleClass().add("sentence");
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        action.setMinWidth(Region.USE_PREF_SIZE);
        FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add("negative");
        getChildren().setAll(icon, sentence, action);
        managedProperty().bind(visibleProperty());
        action.managedProperty().bind(action.visibleProperty());
        clear();
    }

    /** Shows a sentence without a button; an empty one clears the note. */
    public void show(String text) {
        sentence.setText(text);
        action.setVisible(false);
        setVisible(!text.isEmpty());
    }

    /** Shows a sentence and a button. */
    public void show(String text, String button, Runnable act) {
        show(text);
        action.setText(button);
        action.setOnAction(event -> act.run());
        action.setVisible(true);
    }

    public void clear() {
        show("");
    }
}
