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
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists calls page by page: each page continues after the last row of the one before, wherever rows were added. */
final class CallPages {
    /** So many calls are not sorted in some hundredths of a second. */
    static final int LARGE = 50_000;

    private final LogClock clock;
    private final RowReader reader;

    private record Line(CallRow row, @Nullable Object value) {}

    CallPages(LogClock clock) {
        this.clock = clock;
        this.reader = new RowReader(clock);
    }

    CallPage page(
            Connection connection,
            CallFilter filter,
            CallOrder order,
            @Nullable CallKey after,
            int limit,
            boolean summed)
            throws SQLException {
        PagePlan plan = new PagePlan(connection, clock);
        List<Line> lines = new ArrayList<>();
        if (order.groups().isEmpty() || !summed) {
            lines.addAll(lines(connection, summed ? plan : null, filter, order, after, limit + 1));
            return page(lines, order, limit);
        }
        for (List<String> values : combinations(connection, filter, order)) {
            boolean continued = after != null && values.equals(after.groups());
            if (after != null && !continued && lines.isEmpty() && isBefore(values, after.groups(), order)) {
                continue;
            }
            CallFilter part = filter;
            for (int i = 0; i < values.size(); i++) {
                part = part.with(order.groups().get(i).dimension(), Set.of(values.get(i)));
            }
            lines.addAll(lines(connection, plan, part, order, continued ? after : null, limit + 1 - lines.size()));
            if (lines.size() > limit) {
                break;
            }
        }
        return page(lines, order, limit);
    }

    private static CallPage page(List<Line> lines, CallOrder order, int limit) {
        if (lines.size() <= limit) {
            return new CallPage(lines.stream().map(Line::row).toList(), null);
        }
        List<Line> shown = lines.subList(0, limit);
        Line last = shown.getLast();
        List<String> values = order.groups().stream()
                .map(group -> last.row().value(group.dimension()))
                .toList();
        return new CallPage(
                shown.stream().map(Line::row).toList(),
                new CallKey(order, values, last.value(), last.row().id()));
    }

    /** @param planOrNull null where there are no lists yet */
    private List<Line> lines(
            Connection connection,
            @Nullable PagePlan planOrNull,
            CallFilter filter,
            CallOrder order,
            @Nullable CallKey after,
            int limit)
            throws SQLException {
        PagePlan plan = planOrNull == null ? new PagePlan(connection, clock) : planOrNull;
        if (!filter.text().isEmpty() && order.by() == CallOrder.By.TIME) {
            return found(connection, filter, order, after, limit, planOrNull != null);
        }
        if (planOrNull == null && order.by() == CallOrder.By.TIME && isLarge(connection)) {
            // To sort all would take seconds; as it was written is nearly always the same.
            return inOrderOfIds(connection, plan.wanted(filter), order, after, limit);
        }
        String few = planOrNull == null ? plan.wanted(filter) : plan.fewCalls(filter, order);
        if (few != null) {
            return sorted(connection, few, order, after, limit);
        }
        List<PageKeys.Key> keys = new PageKeys(connection, order, plan.lists(filter, order)).after(after, limit);
        return ofKeys(connection, keys, order);
    }

    private static boolean isLarge(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT count(*) FROM (SELECT 1 FROM routing_log LIMIT " + LARGE + ")");
                ResultSet count = statement.executeQuery()) {
            count.next();
            return count.getInt(1) == LARGE;
        }
    }

    /** Hits come by their ids, which is when they were logged; so the first are found without finding all. */
    private List<Line> found(
            Connection connection,
            CallFilter filter,
            CallOrder order,
            @Nullable CallKey after,
            int limit,
            boolean listed)
            throws SQLException {
        String wanted = new PagePlan(connection, clock).wanted(filter.withText(""));
        List<IdStretches.Stretch> stretches =
                listed ? new IdStretches(connection, clock).of(filter) : List.of(IdStretches.Stretch.ALL);
        List<Line> lines = new ArrayList<>();
        for (IdStretches.Stretch stretch : order.descending() ? stretches.reversed() : stretches) {
            String following = after == null ? "" : " AND call_text.rowid" + sign(order) + after.id();
            lines.addAll(read(
                    connection,
                    "call_text CROSS JOIN routing_log ON routing_log.id = call_text.rowid WHERE call_text MATCH ?"
                            + " AND call_text.rowid BETWEEN ? AND ? AND (" + wanted + ")" + following
                            + " ORDER BY call_text.rowid" + direction(order) + " LIMIT " + (limit - lines.size()),
                    List.of(SearchWords.query(filter.text()), stretch.first(), stretch.last()),
                    order));
        }
        return lines;
    }

    private List<Line> inOrderOfIds(
            Connection connection, String wanted, CallOrder order, @Nullable CallKey after, int limit)
            throws SQLException {
        String following = after == null ? "1" : "routing_log.id" + sign(order) + after.id();
        return read(
                connection,
                "routing_log WHERE (" + wanted + ") AND " + following + " ORDER BY routing_log.id" + direction(order)
                        + " LIMIT " + limit,
                List.of(),
                order);
    }

    /** Those that have a number first, then those that have none. */
    private List<Line> sorted(Connection connection, String wanted, CallOrder order, @Nullable CallKey after, int limit)
            throws SQLException {
        String column = order.by().column();
        boolean time = order.by() == CallOrder.By.TIME;
        String known = time ? column + " > ''" : column + " IS NOT NULL";
        String unknown = time ? "(" + column + " IS NULL OR " + column + " = '')" : column + " IS NULL";
        List<Line> lines = new ArrayList<>();
        boolean toUnknown = after != null && isUnknown(after.valueOrNull());
        if (!toUnknown) {
            String following = after == null ? known : known + " AND (" + column + ", id)" + sign(order) + "(?, ?)";
            lines.addAll(read(
                    connection,
                    "routing_log WHERE (" + wanted + ") AND " + following + " ORDER BY " + column + direction(order)
                            + ", id" + direction(order) + " LIMIT " + limit,
                    after == null ? List.of() : Arrays.asList(after.valueOrNull(), after.id()),
                    order));
        }
        if (lines.size() < limit) {
            String following = after != null && toUnknown ? unknown + " AND id" + sign(order) + after.id() : unknown;
            lines.addAll(read(
                    connection,
                    "routing_log WHERE (" + wanted + ") AND " + following + " ORDER BY id" + direction(order)
                            + " LIMIT " + (limit - lines.size()),
                    List.of(),
                    order));
        }
        return lines;
    }

    private List<Line> ofKeys(Connection connection, List<PageKeys.Key> keys, CallOrder order) throws SQLException {
        if (keys.isEmpty()) {
            return List.of();
        }
        String ids = keys.stream().map(key -> Long.toString(key.id())).collect(Collectors.joining(", "));
        Map<Long, Line> lines = new HashMap<>();
        for (Line line : read(connection, "routing_log WHERE id IN (" + ids + ")", List.of(), order)) {
            lines.put(line.row().id(), line);
        }
        return keys.stream()
                .map(key -> Objects.requireNonNull(lines.get(key.id()), "a listed call"))
                .toList();
    }

    private static String sign(CallOrder order) {
        return order.descending() ? " < " : " > ";
    }

    private static String direction(CallOrder order) {
        return order.descending() ? " DESC" : "";
    }

    static boolean isUnknown(@Nullable Object value) {
        return value == null || value.equals("");
    }

    private List<Line> read(Connection connection, String from, List<@Nullable Object> values, CallOrder order)
            throws SQLException {
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

    private static List<List<String>> combinations(Connection connection, CallFilter filter, CallOrder order)
            throws SQLException {
        List<Object> values = new ArrayList<>();
        List<String> conditions = RollupParts.groups(filter, values);
        List<String> columns = order.groups().stream()
                .map(group -> "g." + RollupParts.column(group.dimension()))
                .toList();
        List<String> sorted = order.groups().stream()
                .map(group -> "g." + RollupParts.column(group.dimension()) + (group.descending() ? " DESC" : ""))
                .toList();
        List<List<String>> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT DISTINCT "
                + String.join(", ", columns) + " FROM call_group AS g" + RollupParts.where(conditions) + " ORDER BY "
                + String.join(", ", sorted))) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String[] line = new String[columns.size()];
                    for (int i = 0; i < line.length; i++) {
                        line[i] = rows.getString(i + 1);
                    }
                    found.add(Arrays.asList(line));
                }
            }
        }
        return found;
    }

    /** By code point, as SQLite compares text; good enough for Java's order too, but for characters outside the BMP. */
    private static boolean isBefore(List<String> values, List<String> others, CallOrder order) {
        for (int i = 0; i < values.size(); i++) {
            int compared = values.get(i).compareTo(others.get(i));
            if (compared != 0) {
                return order.groups().get(i).descending() ? compared > 0 : compared < 0;
            }
        }
        return false;
    }
}
