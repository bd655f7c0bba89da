package signalbox.ui.compare;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import signalbox.core.review.ReviewItem;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** A cell with words of an example; those hidden or unknown are paler. */
final class ItemCell extends TableCell<ReviewItem, ReviewItem> {
    /** In place of a figure that the vote will show. */
    static final String HIDDEN = "···";

    private final Function<ReviewItem, String> words;

    private ItemCell(Function<ReviewItem, String> words, boolean number) {
        this.words = words;
        if (number) {
            getStyleClass().add("number");
        }
    }

    static Supplier<TableCell<ReviewItem, ReviewItem>> text(Function<ReviewItem, String> words) {
        return () -> new ItemCell(words, false);
    }

    static Supplier<TableCell<ReviewItem, ReviewItem>> number(Function<ReviewItem, String> words) {
        return () -> new ItemCell(words, true);
    }

    @Override
    protected void updateItem(@Nullable ReviewItem item, boolean empty) {
        super.updateItem(item, empty);
        String text = item == null ? "" : words.apply(item);
        setText(text);
        boolean hidden = text.equals(HIDDEN);
        getStyleClass().remove("muted");
        if (hidden || text.equals(Formats.unknown())) {
            getStyleClass().add("muted");
        }
        setTooltip(hidden ? new Tooltip(Strings.text("compare.table.hidden")) : null);
    }
}
