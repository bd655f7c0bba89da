package signalbox.ui.playground;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.Role;
import signalbox.ui.common.Strings;
import signalbox.ui.common.markdown.MarkdownView;
import tools.jackson.databind.node.ObjectNode;

/** The turns of the conversation, newest at the bottom and in view. */
final class ConversationView extends ScrollPane {
    private static final double AT_THE_END = 0.98;
    /** A longer prompt is shown by its beginning; editing it shows it whole. */
    private static final int LONGEST_PROMPT = 800;

    private final PlaygroundViewModel model;
    private final VBox turns = new VBox();
    private boolean followsTheEnd = true;

    ConversationView(PlaygroundViewModel model) {
        this.model = model;
        turns.getStyleClass().add("turns");
        HBox.setHgrow(turns, Priority.ALWAYS);
        setContent(new HBox(turns));
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(true);
        setAccessibleText(Strings.text("playground.answers.title"));
        getStyleClass().add("page-scroll");
        model.conversation().turns().addListener((ListChangeListener<Turn>) this::update);
        model.conversation().given().subscribe(this::rebuild);
        rebuild();
        addEventHandler(ScrollEvent.SCROLL, _ -> lookWhereItStands());
        addEventHandler(KeyEvent.KEY_RELEASED, _ -> lookWhereItStands());
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> lookWhereItStands());
        turns.heightProperty().subscribe(_ -> {
            if (followsTheEnd) {
                setVvalue(1);
            }
        });
    }

    /** The operator may have gone back to read; then what comes must not pull the view away. */
    private void lookWhereItStands() {
        followsTheEnd = getVvalue() >= AT_THE_END || getHeight() >= turns.getHeight();
    }

    /** Brings what has opened into view by its beginning, and stays there. */
    private void reveal(Node node) {
        followsTheEnd = false;
        layout();
        double top =
                turns.sceneToLocal(node.localToScene(node.getLayoutBounds())).getMinY();
        double range = turns.getHeight() - getViewportBounds().getHeight();
        double shown = getVvalue() * range;
        if (range > 0 && (top < shown || top > shown + getViewportBounds().getHeight() / 2)) {
            setVvalue(Math.clamp(top / range, 0, 1));
        }
    }

    private void update(ListChangeListener.Change<? extends Turn> change) {
        while (change.next()) {
            if (change.wasRemoved()
                    || change.getTo() != model.conversation().turns().size()) {
                rebuild();
                return;
            }
            followsTheEnd = true;
            change.getAddedSubList().forEach(turn -> turns.getChildren().add(node(turn)));
        }
    }

    private void rebuild() {
        turns.getChildren().clear();
        for (ObjectNode given : model.conversation().given()) {
            ChatMessage message = ChatMessage.ofJson(given);
            boolean user = message.role() == Role.USER;
            turns.getChildren().add(user ? bubble(message.text()) : spoken(message.text()));
        }
        model.conversation().turns().forEach(turn -> turns.getChildren().add(node(turn)));
    }

    private Node node(Turn turn) {
        Button edit = new Button(null, new FontIcon(Feather.EDIT_2));
        edit.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        edit.setTooltip(new Tooltip(Strings.text("playground.turn.edit")));
        edit.setAccessibleText(Strings.text("playground.turn.edit"));
        edit.setOnAction(_ -> model.editAgain(turn));
        HBox prompt = bubble(turn.prompt());
        prompt.getChildren().add(edit);
        AnswerView answer = new AnswerView(model, turn.answer(), false);
        answer.panels().visibleProperty().subscribe((_, open) -> {
            if (open) {
                reveal(answer);
            }
        });
        return new VBox(12, prompt, answer);
    }

    private static HBox bubble(String text) {
        Label prompt = new Label(text.length() <= LONGEST_PROMPT ? text : text.substring(0, LONGEST_PROMPT) + " …");
        prompt.setWrapText(true);
        prompt.getStyleClass().add("mono");
        prompt.setMinHeight(Region.USE_PREF_SIZE);
        prompt.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(prompt, Priority.ALWAYS);
        HBox bubble = new HBox(8, prompt);
        bubble.getStyleClass().add("bubble");
        return bubble;
    }

    private static Node spoken(String text) {
        MarkdownView spoken = new MarkdownView();
        spoken.show(text);
        return spoken;
    }
}
