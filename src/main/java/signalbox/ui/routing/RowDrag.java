package signalbox.ui.routing;

import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Lets the rows of a list be dragged to another place in it. */
final class RowDrag {
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("drop-above");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("drop-below");

    private RowDrag() {}

    /**
     * @param index place of a row, or less than 0 for one that stays where it is
     * @param onMoved told from which index to which a row is dragged
     */
    static <R> void of(ListCell<R> cell, ToIntFunction<R> index, BiConsumer<Integer, Integer> onMoved) {
        cell.setOnDragDetected(event -> {
            if (cell.getItem() != null && index.applyAsInt(cell.getItem()) >= 0) {
                Dragboard board = cell.startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.putString(String.valueOf(index.applyAsInt(cell.getItem())));
                board.setContent(content);
                board.setDragView(cell.snapshot(null, null));
                event.consume();
            }
        });
        cell.setOnDragOver(event -> {
            if (isOfThisList(event, cell) && cell.getItem() != null && index.applyAsInt(cell.getItem()) >= 0) {
                event.acceptTransferModes(TransferMode.MOVE);
                boolean below = event.getY() > cell.getHeight() / 2;
                cell.pseudoClassStateChanged(ABOVE, !below);
                cell.pseudoClassStateChanged(BELOW, below);
                event.consume();
            }
        });
        cell.setOnDragExited(event -> unmark(cell));
        cell.setOnDragDropped(event -> {
            boolean mine = isOfThisList(event, cell) && cell.getItem() != null;
            if (mine) {
                int from = Integer.parseInt(event.getDragboard().getString());
                int gap = index.applyAsInt(cell.getItem()) + (event.getY() > cell.getHeight() / 2 ? 1 : 0);
                onMoved.accept(from, gap > from ? gap - 1 : gap);
            }
            event.setDropCompleted(mine);
            event.consume();
        });
    }

    private static void unmark(ListCell<?> cell) {
        cell.pseudoClassStateChanged(ABOVE, false);
        cell.pseudoClassStateChanged(BELOW, false);
    }

    private static boolean isOfThisList(DragEvent event, ListCell<?> cell) {
        return event.getGestureSource() instanceof ListCell<?> source
                && cell.getListView().equals(source.getListView());
    }
}
