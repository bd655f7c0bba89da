package signalbox.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signalbox.ui.common.Strings;

/** Takes the key of a provider, in place of another one or as the first. */
final class KeyView extends VBox {
    private final KeyEntry entry;

    KeyView(KeyEntryViewModel keys, Runnable onClose) {
        this.entry = new KeyEntry(keys);
        getStyleClass().addAll("overlay-box", "practice-view");
        Label title = new Label(Strings.text("shell.key.title"));
        title.getStyleClass().add("screen-title");
        Label what = new Label(Strings.text("shell.key.what"));
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        Button close = new Button(Strings.text("shell.practice.close"));
        close.setOnAction(event -> onClose.run());
        HBox buttons = new HBox(close);
        buttons.getStyleClass().add("overlay-buttons");
        getChildren().setAll(title, what, entry, buttons);
    }

    /** @param wanted the provider to offer first; empty for one whose key is missing */
    void open(String wanted) {
        entry.open(wanted);
        entry.focusKey();
    }
}
