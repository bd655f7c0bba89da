package signalbox.ui.playground;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Card;
import signalbox.ui.common.EmptyState;
import signalbox.ui.common.Strings;

/** The right side: the conversation or the tiers side by side, and beside them what was sent before. */
final class AnswersView extends VBox {
    private final PlaygroundViewModel model;
    private final HistoryView past;
    private final StackPane body = new StackPane();
    private final ToggleButton history =
            new ToggleButton(Strings.text("playground.history.title"), new FontIcon(Feather.CLOCK));

    AnswersView(PlaygroundViewModel model) {
        this.model = model;
        Button anew = new Button(Strings.text("playground.anew.button"), new FontIcon(Feather.PLUS));
        anew.setTooltip(new Tooltip(Strings.text("playground.anew.tooltip")));
        anew.setOnAction(_ -> model.startAnew());
        anew.disableProperty().bind(model.conversation().modeProperty().isEqualTo(PlaygroundMode.EMPTY));
        anew.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        history.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        past = new HistoryView(model);
        past.visibleProperty().bind(history.selectedProperty());
        past.managedProperty().bind(past.visibleProperty());
        HBox row = new HBox(16, body, past);
        HBox.setHgrow(body, Priority.ALWAYS);
        Card card = new Card(Strings.text("playground.answers.title"), row)
                .withActions(anew, history)
                .growing(row);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().setAll(card);
        Node empty = new EmptyState(
                        Feather.MESSAGE_SQUARE,
                        Strings.text("playground.empty.title"),
                        Strings.text("playground.empty.sentence"))
                .withAction(Strings.text("playground.empty.button"), this::fillExample);
        Node conversation = new ConversationView(model);
        Node tiers = new TiersView(model);
        model.conversation()
                .modeProperty()
                .subscribe(mode -> body.getChildren()
                        .setAll(
                                switch (mode) {
                                    case EMPTY -> empty;
                                    case CONVERSATION -> conversation;
                                    case ALL_TIERS -> tiers;
                                }));
    }

    void focusFirst() {
        history.requestFocus();
    }

    void toggleHistory() {
        history.setSelected(!history.isSelected());
        if (history.isSelected()) {
            past.focusSearch();
        }
    }

    private void fillExample() {
        model.draft().promptProperty().set(Strings.text("playground.empty.example"));
    }
}
