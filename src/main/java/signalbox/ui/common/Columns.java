package signalbox.ui.common;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Makes table columns: text on the left, figures on the right; sorted by what they are, not by how they are written. */
public final class Columns {
    private Columns() {}

    /** A column of text. */
    public static <R> TableColumn<R, String> text(String title, double width, Function<R, String> text) {
        TableColumn<R, String> column = column(title, width, text);
        column.setCellFactory(ignored -> new FormattedCell<>(Function.identity()));
        return column;
    }

    /**
     * A right-aligned column of figures with its unit in the title; null is shown as "unknown".
     *
     * @param figure what to sort by
     * @param format how it is written
     */
    public static <R, V extends Comparable<V>> TableColumn<R, V> number(
            String title, double width, Function<R, ? extends @Nullable V> figure, Function<V, String> format) {
        TableColumn<R, V> column = column(title, width, figure);
        column.getStyleClass().add("number");
        column.setCellFactory(ignored -> new FormattedCell<>(format));
        return column;
    }

    private static <R, V> TableColumn<R, V> column(
            String title, double width, Function<R, ? extends @Nullable V> value) {
        TableColumn<R, V> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        return column;
    }

    private static final class FormattedCell<R, V> extends TableCell<R, V> {
        private final Function<V, String> format;

        FormattedCell(Function<V, String> format) {
            this.format = format;
        }

        @Override
        protected void updateItem(@Nullable V item, boolean empty) {
            super.updateItem(item, empty);
            boolean unknown = item == null && !empty;
            getStyleClass().remove("muted");
            if (unknown) {
                getStyleClass().add("muted");
            }
            setText(empty ? null : item == null ? Formats.unknown() : format.apply(item));
        }
    }
}
