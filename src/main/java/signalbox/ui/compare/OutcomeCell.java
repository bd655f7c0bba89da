package signalbox.ui.compare;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import signalbox.core.review.Outcome;
import signalbox.core.review.ReviewItem;

/** What the vote on an example says of the cheap side. */
final class OutcomeCell extends TableCell<ReviewItem, ReviewItem> {
    private final Label badge = new Label();

    @Override
    protected void updateItem(@Nullable ReviewItem item, boolean empty) {
        super.updateItem(item, empty);
        String words = item == null ? "" : ItemWords.outcome(item);
        setGraphic(words.isEmpty() ? null : badge);
        if (item != null) {
            badge.setText(item.isSevere() ? words + " !" : words);
            dress(badge, item);
        }
    }

    /** Makes a label a badge in the colour of an example's outcome. */
    static void dress(Label badge, ReviewItem item) {
        badge.getStyleClass().setAll("label", "badge", style(item));
    }

    private static String style(ReviewItem item) {
        return item.outcome().map(OutcomeCell::style).orElse("plain");
    }

    private static String style(Outcome outcome) {
        return switch (outcome) {
            case MUCH_WORSE, WORSE -> "negative";
            case BETTER, MUCH_BETTER -> "positive";
            case BOTH_BAD -> "warning";
            case SAME -> "plain";
        };
    }
}
