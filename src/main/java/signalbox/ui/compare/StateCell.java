package signalbox.ui.compare;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.review.ReviewItem;
import signalbox.core.review.Side;
import signalbox.core.review.SideState;
import signalbox.ui.common.Strings;

/** How far one side of an example is, with a mark besides the word. */
final class StateCell extends TableCell<ReviewItem, ReviewItem> {
    private final Side side;
    private final FontIcon icon = new FontIcon();

    StateCell(Side side) {
        this.side = side;
        getStyleClass().add("state-cell");
        setGraphicTextGap(6);
    }

    @Override
    protected void updateItem(@Nullable ReviewItem item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(null);
        setTooltip(null);
        if (item != null) {
            SideState state = item.side(side);
            setText(ItemWords.state(state));
            setGraphic(icon);
            switch (state) {
                case SideState.Waiting _ -> show(Feather.CLOCK, "muted");
                case SideState.Running _ -> show(Feather.LOADER, "muted");
                case SideState.Answered _ -> show(Feather.CHECK, "positive");
                case SideState.Lost _ -> {
                    show(Feather.HELP_CIRCLE, "warning");
                    setTooltip(new Tooltip(Strings.text("compare.room.lost")));
                }
                case SideState.Failed failed -> {
                    show(Feather.ALERT_TRIANGLE, "negative");
                    setTooltip(new Tooltip(failed.sentence()));
                }
            }
        }
    }

    private void show(Feather shape, String style) {
        icon.setIconCode(shape);
        icon.getStyleClass().removeAll("muted", "positive", "negative", "warning");
        icon.getStyleClass().add(style);
    }
}
