package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds our own calls to the sums, in the transaction that writes them: many calls of the same hour and group at once.
 * For use with one connection, under the lock that guards it.
 */
final class RollupWriter implements AutoCloseable {
    /** The histogram of all calls together. */
    private static final long ALL = 0;

    private final PreparedStatement findGroup;
    private final PreparedStatement addGroup;
    private final PreparedStatement addToHour;
    private final PreparedStatement addToDay;
    private final PreparedStatement addToLatency;
    private final PreparedStatement addKey;
    private final Map<CallGroup, Ids> groups = new HashMap<>();

    private record Ids(long group, long latencyGroup) {}

    private record Cell(String bucket, long group) {}

    private record Step(String day, long latencyGroup, int step) {}

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
        findGroup = connection.prepareStatement("SELECT id, latency_group FROM call_group WHERE " + values);
        addGroup = connection.prepareStatement("INSERT INTO call_group (task_type, tier, model_used, user_name, billed,"
                + " status, complexity, provider, cause, rule, source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        addToHour = connection.prepareStatement(upsert("rollup_hour"));
        addToDay = connection.prepareStatement(upsert("rollup_day"));
        addToLatency = connection.prepareStatement("INSERT INTO latency_day VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO UPDATE SET calls = calls + excluded.calls");
        addKey = connection.prepareStatement("INSERT INTO call_key VALUES (?, ?, ?)");
    }

    private static String upsert(String table) {
        return "INSERT INTO " + table + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                + " calls = calls + excluded.calls, cost_micro = cost_micro + excluded.cost_micro,"
                + " cost_rest = cost_rest + excluded.cost_rest, timed = timed + excluded.timed,"
                + " latency_us = latency_us + excluded.latency_us, input = input + excluded.input,"
                + " cached = cached + excluded.cached, cache_write = cache_write + excluded.cache_write,"
                + " output = output + excluded.output, reasoning = reasoning + excluded.reasoning";
    }

    /** @param firstId of the first call; those of the others follow */
    void add(List<CallMeasure> calls, long firstId) throws SQLException {
        Map<Cell, Sums> hours = new HashMap<>();
        Map<Cell, Sums> days = new HashMap<>();
        Map<Step, Integer> steps = new HashMap<>();
        long id = firstId;
        for (CallMeasure call : calls) {
            Ids ids = idsOf(call.group());
            String day = call.day();
            hours.computeIfAbsent(new Cell(call.hour(), ids.group()), cell -> new Sums())
                    .add(call);
            days.computeIfAbsent(new Cell(day, ids.group()), cell -> new Sums()).add(call);
            if (call.timed()) {
                steps.merge(new Step(day, ids.latencyGroup(), call.step()), 1, Integer::sum);
                steps.merge(new Step(day, ALL, call.step()), 1, Integer::sum);
            }
            addKey.setLong(1, ids.group());
            addKey.setString(2, call.timestamp());
            addKey.setLong(3, id++);
            addKey.executeUpdate();
        }
        write(addToHour, hours);
        write(addToDay, days);
        for (Map.Entry<Step, Integer> step : steps.entrySet()) {
            addToLatency.setString(1, step.getKey().day());
            addToLatency.setLong(2, step.getKey().latencyGroup());
            addToLatency.setInt(3, step.getKey().step());
            addToLatency.setInt(4, step.getValue());
            addToLatency.executeUpdate();
        }
    }

    /** What was found in a transaction that came to nothing is not so. */
    void forget() {
        groups.clear();
    }

    private static void write(PreparedStatement statement, Map<Cell, Sums> cells) throws SQLException {
        for (Map.Entry<Cell, Sums> cell : cells.entrySet()) {
            statement.setString(1, cell.getKey().bucket());
            statement.setLong(2, cell.getKey().group());
            long[] values = cell.getValue().values;
            for (int i = 0; i < values.length; i++) {
                statement.setLong(3 + i, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private Ids idsOf(CallGroup group) throws SQLException {
        Ids known = groups.get(group);
        if (known == null) {
            known = find(group);
            groups.put(group, known);
        }
        return known;
    }

    private Ids find(CallGroup group) throws SQLException {
        bind(findGroup, group);
        try (ResultSet found = findGroup.executeQuery()) {
            if (found.next()) {
                return new Ids(found.getLong(1), found.getLong(2));
            }
        }
        bind(addGroup, group);
        addGroup.executeUpdate();
        try (ResultSet found = findGroup.executeQuery()) {
            found.next();
            return new Ids(found.getLong(1), found.getLong(2));
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
        for (PreparedStatement statement : List.of(findGroup, addGroup, addToHour, addToDay, addToLatency, addKey)) {
            statement.close();
        }
    }
}
