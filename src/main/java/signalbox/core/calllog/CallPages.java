package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists calls page by page: each page continues after the last row of the one before, wherever rows were added. */
final class CallPages {
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
        PagePlan plan = new PagePlan(connection, clock, summed);
        List<Line> lines = new ArrayList<>();
        if (order.groups().isEmpty() || !summed) {
            lines.addAll(lines(connection, plan, filter, order, after, limit + 1));
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

    /** Those that have a number first, then those that have none. */
    private List<Line> lines(
            Connection connection,
            PagePlan plan,
            CallFilter filter,
            CallOrder order,
            @Nullable CallKey after,
            int limit)
            throws SQLException {
        String sign = order.descending() ? " < " : " > ";
        if (!filter.text().isEmpty() && order.by() == CallOrder.By.TIME) {
            // Hits come by their ids, which is when they were logged; so the first are found without finding all.
            String following = after == null ? "1" : "routing_log.id" + sign + after.id();
            String direction = order.descending() ? " DESC" : "";
            return read(
                    connection,
                    plan.from(filter, order, following, limit) + " ORDER BY routing_log.id" + direction,
                    List.of(),
                    order,
                    limit);
        }
        String column = order.by().column();
        boolean time = order.by() == CallOrder.By.TIME;
        String known = time ? column + " > ''" : column + " IS NOT NULL";
        String unknown = time ? "(" + column + " IS NULL OR " + column + " = '')" : column + " IS NULL";
        String direction = order.descending() ? " DESC" : "";
        List<Line> lines = new ArrayList<>();
        boolean toUnknown = after != null && !isKnown(after.valueOrNull());
        if (!toUnknown) {
            String following = after == null ? known : known + " AND (" + column + ", id)" + sign + "(?1, ?2)";
            lines.addAll(read(
                    connection,
                    plan.from(filter, order, following, limit) + " ORDER BY " + column + direction + ", id" + direction,
                    after == null ? List.of() : Arrays.asList(after.valueOrNull(), after.id()),
                    order,
                    limit));
        }
        if (lines.size() < limit) {
            String following = after == null || !toUnknown ? unknown : unknown + " AND id" + sign + after.id();
            lines.addAll(read(
                    connection,
                    "routing_log WHERE (" + plan.wanted(filter) + ") AND " + following + " ORDER BY id" + direction,
                    List.of(),
                    order,
                    limit - lines.size()));
        }
        return lines;
    }

    private static boolean isKnown(@Nullable Object value) {
        return value != null && !value.equals("");
    }

    private List<Line> read(
            Connection connection, String query, List<@Nullable Object> values, CallOrder order, int limit)
            throws SQLException {
        List<Line> lines = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT " + RowReader.COLUMNS + " FROM " + query + " LIMIT " + limit)) {
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
