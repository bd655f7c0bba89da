package signalbox.ui.routing;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** The name of a model, searched in what is known of its provider while it is typed, and by Down or Ctrl+Space. */
final class ModelField extends EditField {
    private final ModelBook book;
    private final Supplier<String> provider;
    private final Consumer<String> onChosen;
    private final ContextMenu menu = new ContextMenu();

    /**
     * @param provider whose models they are now
     * @param onChosen takes the name of a model chosen from the list
     */
    ModelField(
            UnaryOperator<String> onTyped,
            Runnable onEnd,
            ModelBook book,
            Supplier<String> provider,
            Consumer<String> onChosen) {
        super(onTyped, onEnd, String::strip);
        this.book = book;
        this.provider = provider;
        this.onChosen = onChosen;
        menu.getStyleClass().add("models");
        setPromptText(Strings.text("routing.tier.model-prompt"));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean asks = event.getCode() == KeyCode.DOWN && !event.isAltDown()
                    || event.getCode() == KeyCode.SPACE && event.isShortcutDown();
            if (asks && !menu.isShowing()) {
                offer("");
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (!event.getCharacter().isBlank() && event.getCharacter().charAt(0) > ' ') {
                offer(getText());
            }
        });
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                menu.hide();
            }
        });
    }

    private void offer(String words) {
        book.ask(provider.get(), () -> {
            if (isFocused()) {
                list(words);
            }
        });
        list(words);
    }

    private void list(String words) {
        List<ModelBook.Suggestion> found = book.search(provider.get(), words);
        boolean nothingNew = found.size() == 1 && found.getFirst().modelId().equals(getText());
        if (found.isEmpty() || nothingNew || getScene() == null) {
            menu.hide();
            return;
        }
        menu.getItems().setAll(found.stream().map(this::item).toList());
        if (!menu.isShowing()) {
            menu.show(this, Side.BOTTOM, 0, 0);
        }
    }

    private MenuItem item(ModelBook.Suggestion model) {
        Label price = Parts.muted(
                model.price().map(Formats::price).orElseGet(() -> Strings.text("routing.tier.no-book-price")));
        price.setMinWidth(USE_PREF_SIZE);
        HBox face = new HBox(16, new Label(model.modelId()), Parts.space(), price);
        face.getStyleClass().add("row-line");
        CustomMenuItem item = new CustomMenuItem(face, true);
        item.setOnAction(event -> {
            onChosen.accept(model.modelId());
            end();
        });
        return item;
    }
}
