package signalbox.ui.compare;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import signalbox.core.review.ReviewItem;

/** Where votes are cast: the prompt on top, the two answers beside each other, the votes below. */
final class ReviewRoom extends VBox {
    private final ReviewViewModel review;
    private final DifferenceViewModel difference;
    private final PromptPane prompt;
    private final AnswerPane left;
    private final AnswerPane right;
    private final VoteBar votes;
    private int shown = -1;

    ReviewRoom(ReviewViewModel review, DifferenceViewModel difference, Tiers tiers) {
        this.review = review;
        this.difference = difference;
        this.prompt = new PromptPane(review);
        this.left = new AnswerPane(review, tiers, true);
        this.right = new AnswerPane(review, tiers, false);
        this.votes = new VoteBar(review, difference);
        getStyleClass().addAll("column", "review-room");
        var answers = new HBox(left, right);
        answers.getStyleClass().add("answers");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        VBox.setVgrow(answers, Priority.ALWAYS);
        getChildren().addAll(prompt, answers, votes);
        prompt.growWith(heightProperty());
        left.scroll().vvalueProperty().bindBidirectional(right.scroll().vvalueProperty());
        difference.rawProperty().subscribe(raw -> {
            left.setRaw(raw);
            right.setRaw(raw);
            show();
        });
        difference.markdownProperty().subscribe(meant -> {
            left.setMarkdown(meant);
            right.setMarkdown(meant);
            show();
        });
        review.currentProperty().subscribe(this::show);
        review.blindProperty().subscribe(this::show);
        review.standingProperty().subscribe(prompt::showOpen);
        difference.differenceProperty().subscribe(this::show);
        show();
    }

    void editNote() {
        votes.editNote();
    }

    /** Moves both answers by a part of the height that is hidden. */
    void scrollBy(double part) {
        double now = left.scroll().getVvalue() + part;
        left.scroll().setVvalue(Math.min(1, Math.max(0, now)));
    }

    private void show() {
        ReviewItem item = review.currentProperty().get();
        prompt.show(item);
        left.show(item, difference.differenceProperty().get());
        right.show(item, difference.differenceProperty().get());
        votes.show(item);
        if (shown != item.example().position()) {
            shown = item.example().position();
            left.scroll().setVvalue(0);
        }
    }
}
