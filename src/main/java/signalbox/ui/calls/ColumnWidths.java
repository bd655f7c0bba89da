package signalbox.ui.calls;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Keeps the columns of a table as wide together as the table: figures as wide as they need to be, texts share what is
 * left by weight. A narrow table scrolls sideways rather than cut its texts to nothing.
 */
final class ColumnWidths {
    private static final double SCROLL_BAR = 12;

    private final TableView<?> table;
    private final SequencedMap<TableColumn<?, ?>, Double> flexible = new LinkedHashMap<>();

    ColumnWidths(TableView<?> table) {
        this.table = table;
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.widthProperty().subscribe(width -> share());
    }

    /** Lets a column share what is left; its preferred width is its weight and its least width. */
    void flexible(TableColumn<?, ?> column) {
        flexible.put(column, column.getPrefWidth());
        column.visibleProperty().subscribe(visible -> share());
    }

    private void share() {
        double fixed = table.getColumns().stream()
                .filter(column -> column.isVisible() && !flexible.containsKey(column))
                .mapToDouble(TableColumn::getPrefWidth)
                .sum();
        double weights = flexible.entrySet().stream()
                .filter(entry -> entry.getKey().isVisible())
                .mapToDouble(Map.Entry::getValue)
                .sum();
        double left = table.getWidth() - SCROLL_BAR - fixed;
        double factor = Math.max(1, left / weights);
        flexible.forEach((column, weight) -> column.setPrefWidth(Math.floor(weight * factor)));
    }
}
