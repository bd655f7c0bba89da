package signalbox.ui.routing;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import signalbox.ui.common.Strings;

/** Where the key of a provider is, and a field to give one: unseen, and gone from the field as soon as it is handed on. */
final class KeyLine extends VBox {
    private final KeysViewModel keys;
    private final Consumer<String> onNamed;
    private final PasswordField key = new PasswordField();
    private final Button keep = new Button(Strings.text("routing.key.keep"));
    private final Button forget;
    private final Label words = Parts.muted("");
    private String provider = "";
    private String variable = "";

    /** @param onNamed takes the name of a variable for a provider that has none yet */
    KeyLine(KeysViewModel keys, Consumer<String> onNamed) {
        super(4);
        this.keys = keys;
        this.onNamed = onNamed;
        key.setPromptText(Strings.text("routing.key.prompt"));
        key.setAccessibleText(Strings.text("routing.key.prompt"));
        key.getStyleClass().add("key-field");
        key.setOnAction(event -> keep());
        keep.setMinWidth(USE_PREF_SIZE);
        keep.disableProperty().bind(key.textProperty().isEmpty());
        keep.setOnAction(event -> keep());
        forget = Parts.icon(Feather.TRASH_2, "routing.key.forget", () -> keys.forget(variable));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(4, Parts.growing(key), keep, forget);
        line.getStyleClass().add("row-line");
        getChildren().setAll(line, words);
        keys.changesProperty().subscribe(this::refresh);
    }

    private void keep() {
        String typed = key.getText();
        if (typed.isEmpty()) {
            return;
        }
        key.clear();
        if (variable.isEmpty()) {
            variable = provider.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_") + "_API_KEY";
            variable = variable.matches("\\d.*") ? "_" + variable : variable;
            onNamed.accept(variable);
        }
        keys.keep(variable, typed);
    }

    /** @param keyVariable name of the environment variable under which the key goes; empty for no key */
    void show(String providerName, String keyVariable) {
        provider = providerName;
        variable = keyVariable;
        refresh();
    }

    private void refresh() {
        boolean found = !variable.isEmpty() && keys.isFound(variable);
        forget.setVisible(!variable.isEmpty() && keys.canForget(variable));
        words.setText(variable.isEmpty() ? Strings.text("routing.key.not-needed") : keys.words(variable));
        words.getStyleClass().removeAll("positive", "warning", "muted");
        words.getStyleClass().add(variable.isEmpty() ? "muted" : found ? "positive" : "warning");
    }
}
