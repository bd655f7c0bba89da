package signalbox.ui.playground;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import signalbox.ui.common.Strings;

/** Offers to take the prompt apart where somebody pasted a whole conversation. Takes no room otherwise. */
final class PastedNote extends HBox {
    PastedNote(PlaygroundViewModel model) {
        getStyleClass().add("pasted-note");
        Label words = new Label();
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button take = new Button(Strings.text("playground.pasted.take"));
        take.setTooltip(new Tooltip(Strings.text("playground.pasted.tooltip")));
        take.setMinWidth(USE_PREF_SIZE);
        take.setOnAction(_ -> model.takePastedConversation());
        getChildren().setAll(words, take);
        managedProperty().bind(visibleProperty());
        model.draft().promptProperty().subscribe(_ -> {
            var pasted = model.draft().pastedConversation();
            setVisible(pasted.isPresent());
            pasted.ifPresent(found -> words.setText(
                    Strings.text("playground.pasted.found", found.messages().size())));
        });
    }
}
