package signalbox.ui.common.markdown;

import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;

/** A table; its columns share the width, and text in cells is broken where it must be. */
final class TableGrid {
    private static final double NARROWEST = 56;

    private TableGrid() {}

    static GridPane of(TableBlock table) {
        GridPane grid = Blocks.styled(new GridPane(), "markdown-table");
        int row = 0;
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node line = part.getFirstChild(); line != null; line = line.getNext()) {
                addRow(grid, row, line);
                row++;
            }
        }
        for (int column = 0; column < grid.getColumnCount(); column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setMinWidth(NARROWEST);
            constraints.setHgrow(Priority.SOMETIMES);
            constraints.setHalignment(HPos.LEFT);
            grid.getColumnConstraints().add(constraints);
        }
        return grid;
    }

    private static void addRow(GridPane grid, int row, Node line) {
        int column = 0;
        for (Node node = line.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                InlineFlow flow = InlineFlow.of(cell);
                flow.setTextAlignment(alignment(cell));
                StackPane box = Blocks.styled(new StackPane(flow), "cell");
                if (cell.isHeader()) {
                    box.getStyleClass().add("head");
                } else if (row % 2 == 0) {
                    box.getStyleClass().add("even");
                }
                grid.add(box, column, row);
                column++;
            }
        }
    }

    private static TextAlignment alignment(TableCell cell) {
        return switch (cell.getAlignment()) {
            case RIGHT -> TextAlignment.RIGHT;
            case CENTER -> TextAlignment.CENTER;
            case LEFT -> TextAlignment.LEFT;
            case null -> TextAlignment.LEFT;
        };
    }
}
