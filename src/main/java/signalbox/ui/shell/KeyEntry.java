package signalbox.ui.shell;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import signalbox.ui.common.Strings;

/** Where the key of a provider is typed: unseen, and gone from the field as soon as it is handed on. */
final class KeyEntry extends VBox {
    private final KeyEntryViewModel viewModel;
    private final ComboBox<String> provider = new ComboBox<>();
    private final PasswordField key = new PasswordField();

    KeyEntry(KeyEntryViewModel viewModel) {
        super(8);
        this.viewModel = viewModel;
        provider.setId("key-provider");
        provider.setAccessibleText(Strings.text("shell.key.provider"));
        provider.setMinWidth(USE_PREF_SIZE);
        key.setId("key-field");
        key.setPromptText(Strings.text("shell.key.prompt"));
        key.setAccessibleText(Strings.text("shell.key.prompt"));
        key.setOnAction(event -> keep());
        HBox.setHgrow(key, Priority.ALWAYS);
        Button keep = new Button(Strings.text("shell.key.keep"));
        keep.setId("keep-key");
        keep.setMinWidth(USE_PREF_SIZE);
        keep.setOnAction(event -> keep());
        keep.disableProperty()
                .bind(key.textProperty()
                        .isEmpty()
                        .or(provider.valueProperty().isNull())
                        .or(viewModel.keepingProperty()));
        Label place = new Label();
        place.getStyleClass().addAll("muted", "small");
        place.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Optional.ofNullable(provider.getValue())
                                .map(viewModel::place)
                                .orElse(""),
                        provider.valueProperty(),
                        viewModel.outcomeProperty()));
        Label outcome = new Label();
        outcome.setId("key-outcome");
        outcome.setWrapText(true);
        outcome.setMinHeight(USE_PREF_SIZE);
        outcome.textProperty().bind(viewModel.outcomeProperty());
        outcome.visibleProperty().bind(viewModel.outcomeProperty().isNotEmpty());
        outcome.managedProperty().bind(outcome.visibleProperty());
        getChildren().setAll(new HBox(8, provider, key, keep), place, outcome);
    }

    /** @param wanted the provider to offer first; where there is none by that name, one whose key is missing */
    void open(String wanted) {
        viewModel.beginAnew();
        provider.getItems().setAll(viewModel.providers());
        provider.getSelectionModel().selectFirst();
        if (provider.getItems().contains(wanted)) {
            provider.setValue(wanted);
        }
        key.clear();
    }

    void focusKey() {
        key.requestFocus();
    }

    private void keep() {
        String chosen = provider.getValue();
        String typed = key.getText();
        if (chosen != null && !typed.isEmpty() && !viewModel.keepingProperty().get()) {
            key.clear();
            viewModel.keep(chosen, typed);
        }
    }
}
