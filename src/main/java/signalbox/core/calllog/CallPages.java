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

    CallPages(LogClock clock) {
        this.clock = clock;
    }

    CallPage page(
            Connection connection,
            CallFilter filter,
            CallOrder order,
            @Nullable CallKey after,
            int limit,
            boolean summed)
            throws SQLException {
        CallLines reader = new CallLines(connection, clock, order, summed);
        if (order.groups().isEmpty() || !summed) {
            return page(reader.after(after, filter, limit + 1), order, limit);
        }
        List<CallLines.Line> lines = new ArrayList<>();
        for (List<String> values : combinations(connection, filter, order)) {
            boolean continued = after != null && values.equals(after.groups());
            if (after != null && !continued && lines.isEmpty() && isBefore(values, after.groups(), order)) {
                continue;
            }
            CallFilter part = filter;
            for (int i = 0; i < values.size(); i++) {
                part = part.with(order.groups().get(i).dimension(), Set.of(values.get(i)));
            }
            lines.addAll(reader.after(continued ? after : null, part, limit + 1 - lines.size()));
            if (lines.size() > limit) {
                break;
            }
        }
        return page(lines, order, limit);
    }

    private static CallPage page(List<CallLines.Line> lines, CallOrder order, int limit) {
        if (lines.size() <= limit) {
            return new CallPage(lines.stream().map(CallLines.Line::row).toList(), null);
        }
        List<CallLines.Line> shown = lines.subList(0, limit);
        CallLines.Line last = shown.getLast();
        List<String> values = order.groups().stream()
                .map(group -> last.row().value(group.dimension()))
                .toList();
        return new CallPage(
                shown.stream().map(CallLines.Line::row).toList(),
                new CallKey(order, values, last.value(), last.row().id()));
    }

    static boolean isUnknown(@Nullable Object value) {
        return value == null || value.equals("");
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
