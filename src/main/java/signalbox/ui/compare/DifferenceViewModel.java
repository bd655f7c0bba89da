package signalbox.ui.compare;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.SideState;
import signalbox.core.review.WordDiff;
import signalbox.ui.common.TaskRunner;

/** How the two answers of the current example are shown: where they differ, wrapped or as they came. */
final class DifferenceViewModel {
    private final ReviewViewModel review;
    private final TaskRunner tasks;
    private final BooleanProperty marked = new SimpleBooleanProperty(false);
    private final BooleanProperty markdown = new SimpleBooleanProperty(true);
    private final BooleanProperty raw = new SimpleBooleanProperty(false);
    private final ReadOnlyObjectWrapper<@Nullable WordDiff> difference = new ReadOnlyObjectWrapper<>();
    private TaskRunner.RunningTask comparing = () -> {};

    DifferenceViewModel(ReviewViewModel review, TaskRunner tasks) {
        this.review = review;
        this.tasks = tasks;
        review.currentProperty().subscribe(this::compare);
        marked.subscribe(this::compare);
    }

    /** Whether differing words are marked. */
    BooleanProperty markedProperty() {
        return marked;
    }

    /** Whether Markdown is shown as it is meant, where neither differences are marked nor raw text is wanted. */
    BooleanProperty markdownProperty() {
        return markdown;
    }

    /** Whether answers are shown as they came, in a fixed width and without wrapping. */
    BooleanProperty rawProperty() {
        return raw;
    }

    /** Where the answers differ, by their place on screen; null where nothing is to be marked. */
    ReadOnlyObjectProperty<@Nullable WordDiff> differenceProperty() {
        return difference.getReadOnlyProperty();
    }

    private void compare() {
        comparing.cancel();
        difference.set(null);
        ReviewItem item = review.currentProperty().get();
        Optional<String> left = answer(item, true);
        Optional<String> right = answer(item, false);
        if (marked.get() && left.isPresent() && right.isPresent()) {
            comparing = tasks.run("", progress -> WordDiff.of(left.get(), right.get()), difference::set, failed -> {});
        }
    }

    private static Optional<String> answer(ReviewItem item, boolean onLeft) {
        var side = onLeft ? item.example().left() : item.example().right();
        return item.side(side).answer().map(SideState.Answered::text);
    }
}
