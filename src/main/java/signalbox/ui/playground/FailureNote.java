package signalbox.ui.playground;

import java.util.List;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Action;

/** Why an answer failed, and buttons for what may help. Takes no room while there is nothing to tell. */
final class FailureNote extends HBox {
    private final Label sentence = new Label();
    private final FlowPane steps = new FlowPane(8, 8);

    FailureNote() {
        getStyleClass().addAll("error-note", "failure-note");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add("negative");
        VBox told = new VBox(8, sentence, steps);
        HBox.setHgrow(told, Priority.ALWAYS);
        getChildren().setAll(icon, told);
        managedProperty().bind(visibleProperty());
        show("", List.of());
    }

    /** An empty sentence puts the note away. */
    void show(String text, List<Action> helping) {
        setVisible(!text.isEmpty());
        sentence.setText(text);
        steps.getChildren().setAll(helping.stream().map(FailureNote::button).toList());
    }

    /** To the step that is likeliest to help. */
    void focusFirst() {
        steps.requestFocusTraversal(TraversalDirection.NEXT);
    }

    private static Button button(Action action) {
        Button button = new Button(action.title());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run().run());
        return button;
    }
}
