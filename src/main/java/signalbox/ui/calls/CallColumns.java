package signalbox.ui.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallOrder;
import signalbox.core.calllog.CallRow;
import signalbox.core.calllog.Dimension;
import signalbox.ui.common.Columns;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;

/** The columns of the list of calls by their names, and what order of calls their headers ask for. */
final class CallColumns {
    private static final String TIME = "time";
    private static final String COST = "cost";
    private static final String LATENCY = "latency";
    /** Seldom of use in a list; there for those who choose them. */
    private static final Set<Dimension> RARE =
            Set.of(Dimension.PROVIDER, Dimension.COMPLEXITY, Dimension.RULE, Dimension.SOURCE);

    private final CallsViewModel model;
    private final SequencedMap<String, TableColumn<CallRow, ?>> byName = new LinkedHashMap<>();
    private final Map<TableColumn<CallRow, ?>, Dimension> values = new LinkedHashMap<>();

    CallColumns(CallsViewModel model) {
        this.model = model;
        TableColumn<CallRow, CallRow> time = new TableColumn<>(Strings.text("calls.column.time"));
        time.setPrefWidth(148);
        time.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        time.setCellFactory(column -> new TimeCell());
        byName.put(TIME, time);
        value(88, Dimension.TIER);
        value(120, Dimension.MODEL);
        value(96, Dimension.PROVIDER);
        value(106, Dimension.TASK);
        value(96, Dimension.COMPLEXITY);
        value(84, Dimension.CAUSE);
        value(64, Dimension.RULE);
        value(142, Dimension.USER);
        value(92, Dimension.SOURCE);
        tokens("input", CallRow::inputTokensOrNull);
        tokens("output", CallRow::outputTokensOrNull);
        byName.put(
                COST,
                Columns.number(
                        Strings.text("calls.column.cost"), 86, (CallRow row) -> row.costOrNull(), Formats::callCost));
        byName.put(
                LATENCY,
                Columns.number(
                        Strings.text("calls.column.latency"),
                        84,
                        (CallRow row) -> row.latencyOrNull(),
                        CallColumns::seconds));
        value(64, Dimension.STATUS);
        byName.forEach((name, column) -> {
            if (List.of(TIME, COST, LATENCY).contains(name)) {
                column.setSortType(TableColumn.SortType.DESCENDING);
            }
        });
    }

    private void value(double width, Dimension dimension) {
        TableColumn<CallRow, String> column = Columns.text(
                Strings.text("calls.column." + dimension.wireName()), width, (CallRow row) -> row.value(dimension));
        column.setCellFactory(ignored -> new ValueCell(dimension, model));
        byName.put(dimension.wireName(), column);
        values.put(column, dimension);
    }

    private void tokens(String name, Function<CallRow, @Nullable Long> count) {
        TableColumn<CallRow, Long> column =
                Columns.number(Strings.text("calls.column." + name), 84, count, Formats::count);
        column.setSortable(false);
        byName.put(name, column);
    }

    private static String seconds(Duration latency) {
        return String.format(Locale.ROOT, "%,.2f", latency.toMillis() / 1000.0);
    }

    /** All of them, in the order that they have at first. */
    List<TableColumn<CallRow, ?>> all() {
        return List.copyOf(byName.sequencedValues());
    }

    /** Those that hold texts, and share the width that figures leave. */
    List<TableColumn<CallRow, ?>> ofValues() {
        return List.copyOf(values.keySet());
    }

    String nameOf(TableColumn<?, ?> column) {
        return byName.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** The columns of these names first, in their order, then the others. */
    List<TableColumn<CallRow, ?>> ordered(List<String> names) {
        List<TableColumn<CallRow, ?>> ordered = new ArrayList<>();
        names.stream().filter(byName::containsKey).forEach(name -> ordered.add(byName.get(name)));
        byName.values().stream().filter(column -> !ordered.contains(column)).forEach(ordered::add);
        return ordered;
    }

    /** The names of those that have something to say of the rows: another program's have no cause, user or status. */
    Set<String> speaking(List<CallRow> rows) {
        return byName.keySet().stream()
                .filter(name -> {
                    Dimension dimension = values.get(byName.get(name));
                    return dimension == null
                            || (!RARE.contains(dimension)
                                    && (rows.isEmpty()
                                            || rows.stream()
                                                    .anyMatch(row -> !row.value(dimension)
                                                            .isEmpty())));
                })
                .collect(Collectors.toSet());
    }

    /** Values first, as far as they lead; then the first number. More than one header is chosen with Shift. */
    CallOrder orderOf(List<TableColumn<CallRow, ?>> sorted) {
        List<CallOrder.Group> groups = new ArrayList<>();
        for (TableColumn<CallRow, ?> column : sorted) {
            boolean descending = column.getSortType() == TableColumn.SortType.DESCENDING;
            Dimension dimension = values.get(column);
            if (dimension == null) {
                return new CallOrder(groups, by(column), descending);
            }
            groups.add(new CallOrder.Group(dimension, descending));
        }
        return new CallOrder(groups, CallOrder.By.TIME, true);
    }

    /** The headers that ask for an order, with their arrows set. */
    List<TableColumn<CallRow, ?>> headersOf(CallOrder order) {
        List<TableColumn<CallRow, ?>> headers = new ArrayList<>();
        for (CallOrder.Group group : order.groups()) {
            column(group.dimension()).ifPresent(header -> headers.add(arrow(header, group.descending())));
        }
        String number = switch (order.by()) {
            case TIME -> TIME;
            case COST -> COST;
            case LATENCY -> LATENCY;
        };
        boolean implied = !headers.isEmpty() && order.by() == CallOrder.By.TIME && order.descending();
        TableColumn<CallRow, ?> column = byName.get(number);
        if (!implied && column != null) {
            headers.add(arrow(column, order.descending()));
        }
        return headers;
    }

    private Optional<TableColumn<CallRow, ?>> column(Dimension dimension) {
        return Optional.ofNullable(byName.get(dimension.wireName()));
    }

    private static TableColumn<CallRow, ?> arrow(TableColumn<CallRow, ?> column, boolean descending) {
        column.setSortType(descending ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING);
        return column;
    }

    private CallOrder.By by(TableColumn<CallRow, ?> column) {
        return switch (nameOf(column)) {
            case COST -> CallOrder.By.COST;
            case LATENCY -> CallOrder.By.LATENCY;
            default -> CallOrder.By.TIME;
        };
    }
}
