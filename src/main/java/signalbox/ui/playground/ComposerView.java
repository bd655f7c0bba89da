package signalbox.ui.playground;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Card;
import signalbox.ui.common.Shortcuts;
import signalbox.ui.common.Strings;
import signalbox.ui.common.WritingArea;

/** Where the prompt and its settings are written, and sent from. */
final class ComposerView extends VBox {
    private static final KeyCombination PASTE = Shortcuts.combination("Ctrl+V");

    private final PlaygroundViewModel model;
    private final DraftViewModel draft;
    private final AttachmentsView attachments;
    private final TextArea prompt = new WritingArea();
    private final LimitFields limits;
    private final HintFields hints;

    ComposerView(PlaygroundViewModel model) {
        this.model = model;
        this.draft = model.draft();
        this.attachments = new AttachmentsView(model);
        this.limits = new LimitFields(draft);
        this.hints = new HintFields(draft, model::table);
        buildPrompt();
        attachments.takeDropsOn(this);
        PromptField field = new PromptField(prompt, model.preview().previewProperty());
        Card card = new Card(
                Strings.text("playground.composer.title"),
                limits,
                field,
                new PastedNote(model),
                new AsideNote(draft),
                attachments,
                otherFields(),
                hints,
                new SendBar(model, this::attach));
        Label turn = new Label();
        turn.getStyleClass().addAll("muted", "small");
        turn.textProperty()
                .bind(Bindings.createStringBinding(
                        this::turnWords,
                        model.conversation().turns(),
                        model.conversation().given(),
                        model.sendingProperty()));
        card.withActions(turn, limits.toggle()).growing(field);
        draft.onAttention(this::lead);
        VBox.setVgrow(card, Priority.ALWAYS);
        getChildren().setAll(card);
    }

    /** Lets the operator choose files to send along. */
    void attach() {
        attachments.choose();
    }

    /** Puts the caret into the prompt. */
    void focusPrompt() {
        prompt.requestFocus();
    }

    private void lead(DraftPart part) {
        switch (part) {
            case PROMPT -> {
                prompt.requestFocus();
                prompt.end();
            }
            case MAX_TOKENS -> limits.focusMaxTokens();
        }
    }

    /** The tiers may have changed since the screen was last in front. */
    void refreshTiers() {
        hints.refreshTiers();
    }

    /** Says that earlier messages go along, for they cost too. */
    private String turnWords() {
        int earlier = model.earlierMessageCount();
        return earlier == 0 ? "" : Strings.text("playground.composer.turn", earlier);
    }

    private void buildPrompt() {
        prompt.textProperty().bindBidirectional(draft.promptProperty());
        prompt.setPromptText(Strings.text("playground.prompt.prompt"));
        prompt.setAccessibleText(Strings.text("playground.composer.title"));
        prompt.getStyleClass().add("composer-prompt");
        prompt.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (PASTE.match(event) && attachments.paste()) {
                event.consume();
            }
        });
        prompt.setPrefRowCount(5);
        prompt.setMinHeight(72);
    }

    private Node otherFields() {
        Label names = new Label();
        names.textProperty()
                .bind(draft.otherFieldsProperty().map(fields -> Strings.text("playground.others.label", fields)));
        Button drop = new Button(null, new FontIcon(Feather.X));
        drop.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        drop.setTooltip(new Tooltip(Strings.text("playground.others.drop")));
        drop.setOnAction(_ -> draft.dropOtherFields());
        HBox chip = new HBox(names, drop);
        chip.getStyleClass().add("chip");
        chip.setMaxWidth(Region.USE_PREF_SIZE);
        chip.visibleProperty().bind(draft.otherFieldsProperty().isNotEmpty());
        chip.managedProperty().bind(chip.visibleProperty());
        return chip;
    }
}
