package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Adds our own calls to the hourly sums, in the transaction that writes them: all calls of the same hour and group at
 * once. For use with one connection, under the lock that guards it.
 */
final class RollupWriter implements AutoCloseable {
    private final PreparedStatement findGroup;
    private final PreparedStatement addGroup;
    private final PreparedStatement addToHour;
    private final PreparedStatement openDay;
    private final Map<CallGroup, Long> groups = new HashMap<>();
    private final Set<String> openDays = new HashSet<>();

    private record Cell(String hour, long group) {}

    /** Sums as they are added up in memory. */
    private static final class Sums {
        private final long[] values = new long[10];

        void add(CallMeasure call) {
            values[0]++;
            values[1] += call.costMicro();
            values[2] += call.costRest();
            values[3] += call.timed() ? 1 : 0;
            values[4] += call.latencyMillis() * 1000;
            values[5] += call.input();
            values[6] += call.cached();
            values[7] += call.cacheWrite();
            values[8] += call.output();
            values[9] += call.reasoning();
        }
    }

    RollupWriter(Connection connection) throws SQLException {
        String values = "task_type = ? AND tier = ? AND model_used = ? AND user_name = ? AND billed = ? AND status = ?"
                + " AND complexity = ? AND provider = ? AND cause = ? AND rule = ? AND source = ?";
        findGroup = connection.prepareStatement("SELECT id FROM call_group WHERE " + values);
        addGroup = connection.prepareStatement("INSERT INTO call_group (task_type, tier, model_used, user_name, billed,"
                + " status, complexity, provider, cause, rule, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        addToHour = connection.prepareStatement(
                "INSERT INTO rollup_hour VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                        + " calls = calls + excluded.calls, cost_micro = cost_micro + excluded.cost_micro,"
                        + " cost_rest = cost_rest + excluded.cost_rest, timed = timed + excluded.timed,"
                        + " latency_us = latency_us + excluded.latency_us, input = input + excluded.input,"
                        + " cached = cached + excluded.cached, cache_write = cache_write + excluded.cache_write,"
                        + " output = output + excluded.output, reasoning = reasoning + excluded.reasoning");
        openDay = connection.prepareStatement("INSERT OR IGNORE INTO open_day VALUES (?)");
    }

    void add(List<LogEntry> entries) throws SQLException {
        Map<Cell, Sums> hours = new HashMap<>();
        Set<String> days = new HashSet<>();
        for (LogEntry entry : entries) {
            CallMeasure call = entry.measure();
            hours.computeIfAbsent(new Cell(call.hour(), idOf(call.group())), cell -> new Sums())
                    .add(call);
            days.add(call.day());
        }
        for (Map.Entry<Cell, Sums> cell : hours.entrySet()) {
            addToHour.setString(1, cell.getKey().hour());
            addToHour.setLong(2, cell.getKey().group());
            long[] values = cell.getValue().values;
            for (int i = 0; i < values.length; i++) {
                addToHour.setLong(3 + i, values[i]);
            }
            addToHour.executeUpdate();
        }
        for (String day : days) {
            if (openDays.add(day)) {
                openDay.setString(1, day);
                openDay.executeUpdate();
            }
        }
    }

    /** Looks into the file again, because others may have closed days. */
    void refresh() {
        openDays.clear();
    }

    /** What was found in a transaction that came to nothing is not so. */
    void forget() {
        groups.clear();
        openDays.clear();
    }

    private long idOf(CallGroup group) throws SQLException {
        Long known = groups.get(group);
        if (known == null) {
            known = find(group);
            groups.put(group, known);
        }
        return known;
    }

    private long find(CallGroup group) throws SQLException {
        for (boolean added = false; true; added = true) {
            bind(findGroup, group);
            try (ResultSet found = findGroup.executeQuery()) {
                if (found.next()) {
                    return found.getLong(1);
                }
            }
            if (added) {
                throw new SQLException("a group that was added is not there");
            }
            bind(addGroup, group);
            addGroup.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, CallGroup group) throws SQLException {
        statement.setString(1, group.task());
        statement.setString(2, group.tier());
        statement.setString(3, group.model());
        statement.setString(4, group.user());
        statement.setInt(5, group.billed());
        statement.setString(6, group.status());
        statement.setString(7, group.complexity());
        statement.setString(8, group.provider());
        statement.setString(9, group.cause());
        statement.setString(10, group.rule());
        statement.setString(11, group.source());
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : List.of(findGroup, addGroup, addToHour, openDay)) {
            statement.close();
        }
    }
}
