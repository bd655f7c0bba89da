package signalbox.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import signalbox.ui.common.Strings;

/** What practice mode is, and how to leave it. */
final class PracticeView extends VBox {
    private final KeyEntry entry;
    private final Button close = new Button(Strings.text("shell.practice.close"));

    PracticeView(KeyEntryViewModel keys, Runnable onClose) {
        this.entry = new KeyEntry(keys);
        getStyleClass().addAll("overlay-box", "practice-view");
        Label title = new Label(Strings.text("shell.practice.title"));
        title.getStyleClass().add("screen-title");
        close.getStyleClass().add(Styles.ACCENT);
        close.setDefaultButton(true);
        close.setOnAction(event -> onClose.run());
        HBox buttons = new HBox(close);
        buttons.getStyleClass().add("overlay-buttons");
        getChildren()
                .setAll(
                        title,
                        paragraph(Strings.text("shell.practice.what")),
                        paragraph(Strings.text("shell.practice.leave")),
                        entry,
                        buttons);
    }

    void open() {
        entry.open("");
        close.requestFocus();
    }

    private static Label paragraph(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
