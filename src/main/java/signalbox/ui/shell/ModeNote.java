package signalbox.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Strings;

/**
 * Says that the screen below is still that of the other mode, so that what is under way or half typed there is not taken
 * from under the operator's hands; pressed, it brings the one of the mode in force.
 */
final class ModeNote extends HBox {
    private final Label words = new Label();
    private final Button bring = new Button();

    ModeNote(Runnable onBring) {
        getStyleClass().add("mode-note");
        setId("mode-note");
        words.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        words.setMinWidth(USE_PREF_SIZE);
        bring.setId("bring-mode");
        bring.setMinWidth(USE_PREF_SIZE);
        bring.setOnAction(event -> onBring.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().setAll(words, space, bring);
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** @param practice whether practice is the mode in force */
    void open(boolean practice) {
        words.setText(Strings.text(practice ? "shell.mode.practice" : "shell.mode.live"));
        bring.setText(Strings.text(practice ? "shell.mode.openPractice" : "shell.mode.openLive"));
        setVisible(true);
    }

    void close() {
        setVisible(false);
    }
}
