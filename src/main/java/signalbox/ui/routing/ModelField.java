package signalbox.ui.routing;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** The name of a model. While it is typed, and by Down, the models that are known of its provider are listed below it. */
final class ModelField extends EditField {
    private static final double ROW_HEIGHT = 28;
    private static final double LEAST_WIDTH = 320;

    private final ModelBook book;
    private final Supplier<String> provider;
    private final Consumer<String> onChosen;
    private final Popup popup = new Popup();
    private final ListView<ModelBook.Suggestion> list = new ListView<>();
    private boolean choosing;

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
        setPromptText(Strings.text("routing.tier.model-prompt"));
        list.getStyleClass().add("model-list");
        list.setId("models");
        list.setFocusTraversable(false);
        // A pop-up has a scene of its own, which takes over only the styles of the window as a whole.
        list.getStylesheets()
                .add(Objects.requireNonNull(ModelField.class.getResource("routing.css"))
                        .toExternalForm());
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> new ModelCell());
        list.setOnMouseReleased(event -> choose());
        popup.setAutoHide(true);
        popup.getContent().add(list);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
    }

    @Override
    void typed() {
        if (isFocused() && !choosing) {
            offer(getText());
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() || event.isShortcutDown()) {
            return;
        }
        boolean used = switch (event.getCode()) {
            case DOWN -> step(1);
            case UP -> popup.isShowing() && step(-1);
            case ENTER -> popup.isShowing() && choose();
            case ESCAPE -> closed();
            default -> false;
        };
        if (used) {
            event.consume();
        }
    }

    private boolean step(int by) {
        if (!popup.isShowing()) {
            boolean hasOthers = book.search(provider.get(), getText()).stream()
                    .anyMatch(model -> !model.modelId().equals(getText()));
            offer(hasOthers ? getText() : "");
        }
        int last = list.getItems().size() - 1;
        int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, last));
        list.getSelectionModel().clearAndSelect(next);
        return true;
    }

    private boolean closed() {
        boolean was = popup.isShowing();
        popup.hide();
        return was;
    }

    private boolean choose() {
        ModelBook.Suggestion chosen = list.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return false;
        }
        popup.hide();
        choosing = true;
        onChosen.accept(chosen.modelId());
        choosing = false;
        end();
        return true;
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
            popup.hide();
            return;
        }
        list.getItems().setAll(found);
        list.getSelectionModel().clearSelection();
        double width = Math.max(getWidth(), LEAST_WIDTH);
        list.setPrefSize(width, found.size() * ROW_HEIGHT + 10);
        if (!popup.isShowing()) {
            popup.getScene()
                    .getPreferences()
                    .setColorScheme(getScene().getPreferences().getColorScheme());
            Point2D below = localToScreen(getWidth() - width, getHeight() + 2);
            popup.show(this, below.getX(), below.getY());
        }
    }

    private static final class ModelCell extends ListCell<ModelBook.Suggestion> {
        private final Label name = new Label();
        private final Label price = Parts.muted("");
        private final HBox face = new HBox(16, name, Parts.space(), price);

        ModelCell() {
            name.setMinWidth(0);
            price.setMinWidth(USE_PREF_SIZE);
            face.getStyleClass().add("row-line");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(ModelBook.@Nullable Suggestion model, boolean empty) {
            super.updateItem(model, empty);
            if (model == null || empty) {
                setGraphic(null);
                return;
            }
            name.setText(model.modelId());
            price.setText(
                    model.price().map(Formats::price).orElseGet(() -> Strings.text("routing.tier.no-book-price")));
            setGraphic(face);
        }
    }
}
