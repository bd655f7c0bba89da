package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the calls that come next in an order, by whichever way finds them soonest: see {@link PagePlan}. */
final class CallLines {
    /** So many calls are not sorted in some hundredths of a second. */
    static final int LARGE = 50_000;

    private final Connection connection;
    private final LogClock clock;
    private final CallOrder order;
    private final boolean listed;
    private final PagePlan plan;
    private final RowReader reader;

    /** @param value what it is sorted by */
    record Line(CallRow row, @Nullable Object value) {}

    /** @param listed whether the log has the lists that calls are found by */
    CallLines(Connection connection, LogClock clock, CallOrder order, boolean listed) {
        this.connection = connection;
        this.clock = clock;
        this.order = order;
        this.listed = listed;
        this.plan = new PagePlan(connection, clock);
        this.reader = new RowReader(clock);
    }

    /** The first of a filter's calls that follow, those that have a number first. */
    List<Line> after(@Nullable CallKey after, CallFilter filter, int limit) throws SQLException {
        if (order.by() == CallOrder.By.TIME && !filter.text().isEmpty()) {
            return withWords(after, filter, limit);
        }
        if (order.by() == CallOrder.By.TIME && !listed && isLarge()) {
            // To sort all would take seconds; as it was written is nearly always the same.
            return inOrderOfIds(after, plan.wanted(filter), limit);
        }
        String few = listed ? plan.fewCalls(filter, order) : plan.wanted(filter);
        return few == null
                ? ofKeys(new PageKeys(connection, order, plan.lists(filter, order)).after(after, limit))
                : sorted(after, few, limit);
    }

    private boolean isLarge() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT count(*) FROM (SELECT 1 FROM routing_log LIMIT " + LARGE + ")");
                ResultSet count = statement.executeQuery()) {
            count.next();
            return count.getInt(1) == LARGE;
        }
    }

    /** Hits come by their ids, which is when they were logged; so the first are found without finding all. */
    private List<Line> withWords(@Nullable CallKey after, CallFilter filter, int limit) throws SQLException {
        String wanted = plan.wanted(filter.withText(""));
        String following = after == null ? "" : " AND call_text.rowid" + sign() + after.id();
        List<IdStretches.Stretch> stretches =
                listed ? new IdStretches(connection, clock).of(filter) : List.of(IdStretches.Stretch.ALL);
        List<Line> lines = new ArrayList<>();
        for (IdStretches.Stretch stretch : order.descending() ? stretches.reversed() : stretches) {
            lines.addAll(read(
                    "call_text CROSS JOIN routing_log ON routing_log.id = call_text.rowid WHERE call_text MATCH ?"
                            + " AND call_text.rowid BETWEEN ? AND ? AND (" + wanted + ")" + following
                            + " ORDER BY call_text.rowid" + direction() + " LIMIT " + (limit - lines.size()),
                    List.of(SearchWords.query(filter.text()), stretch.first(), stretch.last())));
        }
        return lines;
    }

    private List<Line> inOrderOfIds(@Nullable CallKey after, String wanted, int limit) throws SQLException {
        String following = after == null ? "" : " AND id" + sign() + after.id();
        return read(
                "routing_log WHERE (" + wanted + ")" + following + " ORDER BY id" + direction() + " LIMIT " + limit,
                List.of());
    }

    private List<Line> sorted(@Nullable CallKey after, String wanted, int limit) throws SQLException {
        String calls = "routing_log WHERE (" + wanted + ") AND ";
        String column = order.by().column();
        boolean time = order.by() == CallOrder.By.TIME;
        String known = time ? column + " > ''" : column + " < ''";
        String unknown = time
                ? "(" + column + " IS NULL OR " + column + " = '')"
                : "(" + column + " IS NULL OR " + column + " >= '')";
        List<Line> lines = new ArrayList<>();
        boolean toUnknown = after != null && CallPages.isUnknown(after.valueOrNull());
        if (!toUnknown) {
            String following = after == null ? known : known + " AND (" + column + ", id)" + sign() + "(?, ?)";
            lines.addAll(read(
                    calls + following + " ORDER BY " + column + direction() + ", id" + direction() + " LIMIT " + limit,
                    after == null ? List.of() : Arrays.asList(after.valueOrNull(), after.id())));
        }
        if (lines.size() < limit) {
            String following = after != null && toUnknown ? unknown + " AND id" + sign() + after.id() : unknown;
            lines.addAll(read(
                    calls + following + " ORDER BY id" + direction() + " LIMIT " + (limit - lines.size()), List.of()));
        }
        return lines;
    }

    private List<Line> ofKeys(List<PageKeys.Key> keys) throws SQLException {
        if (keys.isEmpty()) {
            return List.of();
        }
        String ids = keys.stream().map(key -> Long.toString(key.id())).collect(Collectors.joining(", "));
        Map<Long, Line> lines = new HashMap<>();
        for (Line line : read("routing_log WHERE id IN (" + ids + ")", List.of())) {
            lines.put(line.row().id(), line);
        }
        return keys.stream()
                .map(key -> Objects.requireNonNull(lines.get(key.id()), "a listed call"))
                .toList();
    }

    private String sign() {
        return order.descending() ? " < " : " > ";
    }

    private String direction() {
        return order.descending() ? " DESC" : "";
    }

    /** @param from what follows FROM, with parameters */
    private List<Line> read(String from, List<@Nullable Object> values) throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT " + RowReader.COLUMNS + " FROM " + from)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(new Line(reader.row(rows), RowReader.value(rows, order.by())));
                }
            }
        }
        return lines;
    }
}
