package signalbox.ui.calls;

import atlantafx.base.theme.Tweaks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.core.calllog.CallOrder;
import signalbox.core.calllog.CallRow;
import signalbox.core.calllog.Dimension;
import signalbox.ui.common.Columns;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** The list of calls, read page by page as it is scrolled; the selected call opens in the drawer. */
final class CallTable extends StackPane {
    private static final int ROWS_AHEAD = 60;

    private final CallsViewModel model;
    private final TableView<CallRow> table = new TableView<>();
    private final Map<Dimension, TableColumn<CallRow, String>> columns = new EnumMap<>(Dimension.class);
    private final Set<Dimension> hidden = EnumSet.noneOf(Dimension.class);
    private final TableColumn<CallRow, CallRow> time;
    private final TableColumn<CallRow, ?> cost;
    private final TableColumn<CallRow, ?> latency;

    CallTable(CallsViewModel model) {
        this.model = model;
        time = new TableColumn<>(Strings.text("calls.column.time"));
        time.setPrefWidth(148);
        time.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        time.setCellFactory(column -> new TimeCell());
        cost = Columns.number(
                Strings.text("calls.column.cost"), 86, (CallRow row) -> row.costOrNull(), Formats::callCost);
        latency = Columns.number(
                Strings.text("calls.column.latency"), 84, (CallRow row) -> row.latencyOrNull(), CallTable::seconds);
        table.getColumns()
                .addAll(List.of(
                        time,
                        value("calls.column.tier", 88, Dimension.TIER),
                        value("calls.column.model", 120, Dimension.MODEL),
                        value("calls.column.task", 106, Dimension.TASK),
                        value("calls.column.cause", 84, Dimension.CAUSE),
                        value("calls.column.user", 142, Dimension.USER),
                        tokens("calls.column.input", CallRow::inputTokensOrNull),
                        tokens("calls.column.output", CallRow::outputTokensOrNull),
                        cost,
                        latency,
                        value("calls.column.status", 64, Dimension.STATUS)));
        ColumnWidths widths = new ColumnWidths(table);
        columns.values().forEach(widths::flexible);
        table.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        table.setItems(model.list().rows());
        table.setRowFactory(view -> new CallTableRow(model));
        sortInTheLog();
        hideEmptyColumns();
        table.skinProperty().subscribe(skin -> followScrolling());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.detail().open(row.id());
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                clearSelection();
            }
        });
        getChildren().addAll(table, newerButton());
    }

    /** Selects the call before (-1) or after (+1) the selected one. */
    void step(int rows) {
        int index = table.getSelectionModel().getSelectedIndex() + rows;
        if (index >= 0 && index < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(Math.max(0, index - 2));
        }
    }

    void clearSelection() {
        table.getSelectionModel().clearSelection();
        model.detail().close();
        table.requestFocus();
    }

    private TableColumn<CallRow, String> value(String key, double width, Dimension dimension) {
        TableColumn<CallRow, String> column =
                Columns.text(Strings.text(key), width, (CallRow row) -> row.value(dimension));
        column.setCellFactory(ignored -> new ValueCell(dimension, model));
        columns.put(dimension, column);
        return column;
    }

    private static TableColumn<CallRow, Long> tokens(String key, Function<CallRow, @Nullable Long> count) {
        TableColumn<CallRow, Long> column = Columns.number(Strings.text(key), 84, count, Formats::count);
        column.setSortable(false);
        return column;
    }

    /** A click on the header of time, cost or latency asks the log for that order; the rows at hand are not sorted. */
    private void sortInTheLog() {
        for (TableColumn<CallRow, ?> column : List.of(time, cost, latency)) {
            column.setSortType(TableColumn.SortType.DESCENDING);
        }
        table.getSortOrder().add(time);
        table.setSortPolicy(view -> {
            model.list().orderProperty().set(orderOf(table.getSortOrder()));
            return true;
        });
    }

    /** Values first, as far as they lead; then the first number. More than one header is chosen with Shift. */
    private CallOrder orderOf(List<TableColumn<CallRow, ?>> sorted) {
        List<CallOrder.Group> groups = new ArrayList<>();
        for (TableColumn<CallRow, ?> column : sorted) {
            boolean descending = column.getSortType() == TableColumn.SortType.DESCENDING;
            Optional<Dimension> dimension = columns.entrySet().stream()
                    .filter(entry -> entry.getValue() == column)
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (dimension.isEmpty()) {
                return new CallOrder(groups, by(column), descending);
            }
            groups.add(new CallOrder.Group(dimension.get(), descending));
        }
        return new CallOrder(groups, CallOrder.By.TIME, true);
    }

    private CallOrder.By by(TableColumn<CallRow, ?> column) {
        return column == cost ? CallOrder.By.COST : column == latency ? CallOrder.By.LATENCY : CallOrder.By.TIME;
    }

    /** Another program's log has no cause, user or status in any row. Once the reader has chosen columns, they stay. */
    private void hideEmptyColumns() {
        table.setTableMenuButtonVisible(true);
        model.list().rows().addListener((ListChangeListener<CallRow>) change -> {
            List<CallRow> rows = table.getItems();
            boolean untouched = columns.entrySet().stream()
                    .allMatch(entry -> entry.getValue().isVisible() != hidden.contains(entry.getKey()));
            if (!rows.isEmpty() && untouched) {
                hidden.clear();
                columns.keySet().stream()
                        .filter(dimension -> rows.stream()
                                .allMatch(row -> row.value(dimension).isEmpty()))
                        .forEach(hidden::add);
                columns.forEach((dimension, column) -> column.setVisible(!hidden.contains(dimension)));
            }
        });
    }

    private void followScrolling() {
        for (Node node : table.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
                model.list().scrolledAwayProperty().bind(bar.valueProperty().greaterThan(0));
            }
        }
    }

    private Button newerButton() {
        Button newer = new Button(Strings.text("calls.list.newer"), new FontIcon(Feather.ARROW_UP));
        newer.getStyleClass().addAll("chip", "newer");
        newer.visibleProperty().bind(model.list().newerWaitingProperty());
        newer.setOnAction(event -> {
            table.scrollTo(0);
            model.list().startOver();
        });
        StackPane.setAlignment(newer, Pos.TOP_CENTER);
        return newer;
    }

    private static String seconds(Duration latency) {
        return String.format(Locale.ROOT, "%,.2f", latency.toMillis() / 1000.0);
    }

    /** Asks for the next page when a row near the end comes into sight. */
    private static final class CallTableRow extends TableRow<CallRow> {
        private final CallsViewModel model;

        CallTableRow(CallsViewModel model) {
            this.model = model;
        }

        @Override
        public void updateIndex(int index) {
            super.updateIndex(index);
            if (index >= 0 && index >= model.list().rows().size() - ROWS_AHEAD) {
                model.list().loadMore();
            }
        }
    }
}
