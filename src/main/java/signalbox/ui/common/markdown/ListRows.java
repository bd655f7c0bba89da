package signalbox.ui.common.markdown;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Strings;

/** A list; its items are kept while it grows. */
final class ListRows extends VBox implements GrowingBlock {
    private static final double TIGHT = 4;

    private final boolean ordered;
    private final BlockColumn rows;
    private final boolean tight;

    ListRows(Piece piece, ListBlock list) {
        this.ordered = list instanceof OrderedList;
        this.tight = list.isTight();
        this.rows = new BlockColumn(tight ? TIGHT : Blocks.GAP);
        getStyleClass().add("list-rows");
        getChildren().setAll(rows);
        show(piece);
    }

    @Override
    public boolean take(Piece piece) {
        if (piece.block() instanceof ListBlock list
                && list instanceof OrderedList == ordered
                && list.isTight() == tight) {
            show(piece);
            return true;
        }
        return false;
    }

    private void show(Piece piece) {
        rows.show(0, piece.within());
    }

    /** One item: its mark, and its blocks beside it. */
    static HBox row(Piece piece, ListItem item) {
        BlockColumn column = new BlockColumn(TIGHT);
        column.show(0, piece.within());
        HBox.setHgrow(column, Priority.ALWAYS);
        HBox row = new HBox(mark(item), column);
        row.getStyleClass().add("list-row");
        return row;
    }

    private static Region mark(ListItem item) {
        Optional<TaskListItemMarker> task = task(item);
        if (task.isPresent()) {
            boolean done = task.get().isChecked();
            Label box = new Label("", new FontIcon(done ? Feather.CHECK_SQUARE : Feather.SQUARE));
            box.getStyleClass().add("list-task");
            box.setAccessibleText(Strings.text(done ? "common.markdown.done" : "common.markdown.not-done"));
            box.setMinWidth(USE_PREF_SIZE);
            return box;
        }
        Label mark = new Label(item.getParent() instanceof OrderedList list ? number(list, item) + "." : "•");
        mark.getStyleClass().add("list-mark");
        mark.setMinWidth(USE_PREF_SIZE);
        return mark;
    }

    private static Optional<TaskListItemMarker> task(ListItem item) {
        for (Node child = item.getFirstChild(); child != null; child = child.getFirstChild()) {
            if (child instanceof TaskListItemMarker marker) {
                return Optional.of(marker);
            }
        }
        return Optional.empty();
    }

    private static int number(OrderedList list, ListItem item) {
        int number = Optional.ofNullable(list.getMarkerStartNumber()).orElse(1);
        for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
            number++;
        }
        return number;
    }
}
