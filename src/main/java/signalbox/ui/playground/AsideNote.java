package signalbox.ui.playground;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import signalbox.ui.common.Strings;

/** Offers to bring back what the operator was writing when something else took its place. Takes no room otherwise. */
final class AsideNote extends HBox {
    AsideNote(DraftViewModel draft) {
        getStyleClass().add("pasted-note");
        Label words = new Label(Strings.text("playground.aside.words"));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button back = new Button(Strings.text("playground.aside.back"));
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(_ -> draft.message().bringBack());
        getChildren().setAll(words, back);
        managedProperty().bind(visibleProperty());
        draft.message().asideProperty().subscribe(aside -> setVisible(aside.isPresent()));
    }
}
