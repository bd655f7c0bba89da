package signalbox.ui.compare;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import signalbox.core.review.Choice;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.Vote;
import signalbox.ui.common.Card;
import signalbox.ui.common.Shortcuts;
import signalbox.ui.common.Strings;

/** Every vote with its key, the marks beside it, and what the newest vote said. */
final class VoteBar extends Card {
    private static final PseudoClass CAST = PseudoClass.getPseudoClass("cast");

    private final ReviewViewModel review;
    private final Map<Choice, Button> votes = new EnumMap<>(Choice.class);
    private final ToggleButton severe;
    private final TextField note = new TextField();
    private final Label last = new Label();
    private boolean keyOfNoteIsPending;

    VoteBar(ReviewViewModel review, DifferenceViewModel difference) {
        this.review = review;
        getStyleClass().add("vote-bar");
        severe = mark("compare.vote.severe", "X");
        severe.setOnAction(event -> review.toggleSevere());
        review.severeProperty().subscribe(severe::setSelected);
        var skip = voteButton(Choice.SKIP, "S");
        skip.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        var noteMark = new Button(Strings.text("compare.vote.note"), Shortcuts.keyCaps("N"));
        noteMark.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        noteMark.setFocusTraversable(false);
        noteMark.setOnAction(event -> editNote());
        var undo = new Button(Strings.text("compare.vote.undo"), Shortcuts.keyCaps("Ctrl+Z"));
        undo.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        undo.setFocusTraversable(false);
        undo.setOnAction(event -> review.undo());
        setUpNote();
        last.getStyleClass().addAll("muted", "small");
        last.setMinHeight(Region.USE_PREF_SIZE);
        var second = new HBox(
                4,
                severe,
                skip,
                noteMark,
                undo,
                toggle("compare.vote.differences", "D", difference.markedProperty()),
                toggle("compare.vote.markdown", "M", difference.markdownProperty()),
                toggle("compare.vote.raw", "W", difference.rawProperty()));
        second.setAlignment(Pos.CENTER_LEFT);
        second.getChildren().forEach(child -> ((Region) child).setMinWidth(Region.USE_PREF_SIZE));
        getChildren().addAll(voteRow(), note, second, last);
        review.lastVotedProperty().subscribe(this::showLast);
        review.standingProperty().subscribe(this::showLast);
        review.behindProperty().subscribe(this::showLast);
    }

    void show(ReviewItem item) {
        Choice castOrNull = item.vote().map(Vote::choice).orElse(null);
        votes.forEach((choice, button) -> {
            button.setDisable(!item.canBeJudged());
            button.pseudoClassStateChanged(CAST, choice == castOrNull);
        });
        severe.setDisable(!item.canBeJudged());
        if (!note.isFocused()) {
            note.setText(item.note());
            note.setVisible(!item.note().isEmpty());
        }
    }

    /** Lets the operator write a note on the current example. */
    void editNote() {
        note.setVisible(true);
        keyOfNoteIsPending = true;
        note.requestFocus();
        note.end();
    }

    private Node voteRow() {
        var row = new HBox(
                8,
                voteButton(Choice.LEFT_MUCH_BETTER, "1"),
                voteButton(Choice.LEFT, "2"),
                voteButton(Choice.SAME, "3"),
                voteButton(Choice.BOTH_BAD, "0"),
                voteButton(Choice.RIGHT, "4"),
                voteButton(Choice.RIGHT_MUCH_BETTER, "5"));
        row.setAlignment(Pos.CENTER);
        for (Node button : row.getChildren()) {
            HBox.setHgrow(button, Priority.ALWAYS);
            ((Region) button).setPrefWidth(120);
        }
        return row;
    }

    private void setUpNote() {
        note.setPromptText(Strings.text("compare.room.notePrompt"));
        note.setAccessibleText(Strings.text("compare.room.note"));
        note.managedProperty().bind(note.visibleProperty());
        note.setVisible(false);
        // The key that opened the note is no part of it.
        note.addEventFilter(KeyEvent.KEY_PRESSED, event -> keyOfNoteIsPending = false);
        note.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (keyOfNoteIsPending) {
                event.consume();
            }
        });
        note.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                requestFocus();
            }
        });
        note.focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                review.setNote(note.getText().strip());
                show(review.currentProperty().get());
            }
        });
    }

    private void showLast() {
        int position = review.lastVotedProperty().get();
        int behind = review.behindProperty().get();
        if (behind > 0) {
            last.setText(Strings.text("compare.last.saving", behind));
            return;
        }
        last.setText(position < 0 ? "" : ItemWords.lastVote(review.items().get(position), review.comparison()));
    }

    private Button voteButton(Choice choice, String key) {
        String name = choice.name().toLowerCase(Locale.ROOT);
        var button = new Button(Strings.text("compare.vote." + name), Shortcuts.keyCaps(key));
        button.setId("compare-vote-" + name);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> review.vote(choice));
        votes.put(choice, button);
        return button;
    }

    private static ToggleButton toggle(String text, String key, BooleanProperty property) {
        ToggleButton toggle = mark(text, key);
        toggle.selectedProperty().bindBidirectional(property);
        return toggle;
    }

    private static ToggleButton mark(String text, String key) {
        var toggle = new ToggleButton(Strings.text(text), Shortcuts.keyCaps(key));
        toggle.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        toggle.setFocusTraversable(false);
        return toggle;
    }
}
