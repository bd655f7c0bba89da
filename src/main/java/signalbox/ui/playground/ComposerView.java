package signalbox.ui.playground;

import atlantafx.base.theme.Styles;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Card;
import signalbox.ui.common.Shortcuts;
import signalbox.ui.common.Strings;

/** Where the prompt and its settings are written, and sent from. */
final class ComposerView extends VBox {
    private static final KeyCombination PASTE = Shortcuts.combination("Ctrl+V");

    private final PlaygroundViewModel model;
    private final DraftViewModel draft;
    private final AttachmentsView attachments;
    private final TextArea prompt = new TextArea();
    private final TextArea system = new TextArea();
    private final ComboBox<String> tier = new ComboBox<>();
    private final TextField maxTokens;
    private final ToggleButton more =
            new ToggleButton(Strings.text("playground.more.label"), new FontIcon(Feather.SLIDERS));

    ComposerView(PlaygroundViewModel model) {
        this.model = model;
        this.draft = model.draft();
        this.attachments = new AttachmentsView(model);
        this.maxTokens = numberField(draft.maxTokensProperty(), "playground.max-tokens.prompt", TypedLimits::isBound);
        buildTexts();
        attachments.takeDropsOn(this);
        PromptField field = new PromptField(prompt, model.preview().previewProperty());
        Card card = new Card(
                Strings.text("playground.composer.title"),
                moreFields(),
                field,
                new PastedNote(model),
                attachments,
                otherFields(),
                new HBox(
                        12,
                        labelled(Strings.text("playground.tier.label"), tierChoice()),
                        labelled(
                                Strings.text("playground.task-type.label"),
                                field(draft.taskTypeProperty(), "playground.task-type.prompt", this::taskTypes)),
                        labelled(
                                Strings.text("playground.user.label"),
                                field(draft.userProperty(), "playground.user.prompt", this::users))),
                new SendBar(model, this::attach));
        Label turn = new Label();
        turn.getStyleClass().addAll("muted", "small");
        turn.textProperty()
                .bind(Bindings.createStringBinding(
                        this::turnWords,
                        model.conversation().turns(),
                        model.conversation().given(),
                        model.sendingProperty()));
        card.withActions(turn, more).growing(field);
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
            case MAX_TOKENS -> {
                more.setSelected(true);
                maxTokens.requestFocus();
            }
        }
    }

    /** The tiers may have changed since the screen was last in front. */
    void refreshTiers() {
        String chosen = draft.tierProperty().get();
        tier.getItems().setAll("");
        tier.getItems().addAll(model.table().tierNames());
        tier.setValue(tier.getItems().contains(chosen) ? chosen : "");
    }

    /** Says that earlier messages go along, for they cost too. */
    private String turnWords() {
        int earlier = model.earlierMessageCount();
        return earlier == 0 ? "" : Strings.text("playground.composer.turn", earlier);
    }

    private void buildTexts() {
        prompt.textProperty().bindBidirectional(draft.promptProperty());
        prompt.setPromptText(Strings.text("playground.prompt.prompt"));
        prompt.setAccessibleText(Strings.text("playground.composer.title"));
        system.textProperty().bindBidirectional(draft.systemProperty());
        system.setPromptText(Strings.text("playground.system.prompt"));
        for (TextArea area : new TextArea[] {prompt, system}) {
            area.setWrapText(true);
            area.getStyleClass().add("mono");
            area.addEventFilter(KeyEvent.KEY_PRESSED, event -> leaveOnTab(area, event));
        }
        prompt.getStyleClass().add("composer-prompt");
        prompt.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (PASTE.match(event) && attachments.paste()) {
                event.consume();
            }
        });
        prompt.setPrefRowCount(5);
        prompt.setMinHeight(72);
        system.setPrefRowCount(2);
        system.setMinHeight(54);
    }

    /** Tab goes on to the next field, as everywhere; a text area would write it into the prompt. */
    private static void leaveOnTab(TextArea area, KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
            event.consume();
            area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        }
    }

    /** System prompt, temperature and bound: seldom needed, so out of the way until asked for or given. */
    private Node moreFields() {
        HBox numbers = new HBox(
                12,
                labelled(
                        Strings.text("playground.temperature.label"),
                        numberField(
                                draft.temperatureProperty(),
                                "playground.temperature.prompt",
                                TypedLimits::isTemperature)),
                labelled(Strings.text("playground.max-tokens.label"), maxTokens));
        VBox fields = new VBox(12, labelled(Strings.text("playground.system.label"), system), numbers);
        fields.visibleProperty().bind(more.selectedProperty());
        fields.managedProperty().bind(fields.visibleProperty());
        more.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        Bindings.concat(draft.systemProperty(), draft.temperatureProperty(), draft.maxTokensProperty())
                .subscribe(given -> more.setSelected(more.isSelected() || !given.isEmpty()));
        return fields;
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

    private Node tierChoice() {
        tier.setMaxWidth(Double.MAX_VALUE);
        tier.setConverter(new StringConverter<>() {
            @Override
            public String toString(String name) {
                return name == null || name.isEmpty() ? Strings.text("playground.tier.automatic") : name;
            }

            @Override
            public String fromString(String shown) {
                return shown;
            }
        });
        refreshTiers();
        tier.valueProperty().subscribe(value -> draft.tierProperty().set(value == null ? "" : value));
        draft.tierProperty().subscribe(tier::setValue);
        return tier;
    }

    private static TextField field(StringProperty text, String promptKey, Supplier<Collection<String>> known) {
        TextField field = new TextField();
        field.setPromptText(Strings.text(promptKey));
        field.textProperty().bindBidirectional(text);
        TextFields.bindAutoCompletion(
                field,
                request -> known.get().stream()
                        .filter(name -> name.contains(request.getUserText()))
                        .toList());
        return field;
    }

    private static TextField numberField(StringProperty text, String promptKey, Predicate<String> right) {
        TextField field = new TextField();
        text.subscribe(typed -> field.pseudoClassStateChanged(Styles.STATE_DANGER, !right.test(typed)));
        field.setPromptText(Strings.text(promptKey));
        field.getStyleClass().add("number");
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private Collection<String> taskTypes() {
        return model.table().taskRoutes().keySet();
    }

    private Collection<String> users() {
        return model.table().userOverrides().keySet();
    }

    private static VBox labelled(String text, Node field) {
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "small");
        label.setLabelFor(field);
        VBox box = new VBox(4, label, field);
        box.setPrefWidth(120);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
