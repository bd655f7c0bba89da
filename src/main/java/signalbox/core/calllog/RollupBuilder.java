package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes of calls, in pieces, what questions are answered from: adds those that were in the file before it had sums to
 * the hours, and puts every call that is not listed yet into the lists and histograms. A piece is one short transaction
 * that also writes how far it came, so that another program soon gets its turn, a killed process leaves nothing half
 * done, and two processes may do it at once.
 */
final class RollupBuilder {
    /** Some tenths of a second's work. */
    static final int CHUNK = 20_000;

    /** So many calls share a place in the lists by cost and by latency. */
    private static final int RUN = 262_144;

    private static final String GROUP =
            "task_type, tier, model_used, user_name, billed, status, complexity, provider," + " cause, rule, source";
    private static final String SUMS =
            "calls, cost_micro, cost_rest, timed, latency_us, input, cached, cache_write, output, reasoning";
    private static final String IN_ITS_GROUP = List.of(GROUP.split(", ")).stream()
            .map(column -> "g." + column + " = c." + column)
            .collect(Collectors.joining(" AND "));
    private static final String ADDED = List.of(SUMS.split(", ")).stream()
            .map(column -> column + " = " + column + " + excluded." + column)
            .collect(Collectors.joining(", "));

    private RollupBuilder() {}

    /** The last call that is in the hourly sums and in the lists, and the last of those that the file had at first. */
    record Progress(long summed, long until, long listed) {
        boolean isSummed() {
            return summed >= until;
        }
    }

    static Progress progress(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT r.done_id, r.until_id, l.done_id" + " FROM rollup_progress AS r, list_progress AS l")) {
            row.next();
            return new Progress(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    /**
     * Takes the next calls, in one transaction.
     *
     * @return whether there may be more
     */
    static boolean addChunk(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            boolean more = add(connection, progress(connection));
            connection.commit();
            return more;
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Lists never run ahead of the sums. */
    private static boolean add(Connection connection, Progress progress) throws SQLException {
        boolean summing = !progress.isSummed() && progress.listed() >= progress.summed();
        long most = summing ? progress.until() : progress.isSummed() ? Long.MAX_VALUE : progress.summed();
        Range next = next(connection, progress.listed(), most);
        try (Statement statement = connection.createStatement()) {
            if (next.calls() == 0) {
                if (summing) {
                    statement.execute("UPDATE rollup_progress SET done_id = until_id");
                }
                return summing;
            }
            takeChunk(statement, next);
            if (summing) {
                addUp(statement);
                statement.execute("UPDATE rollup_progress SET done_id = " + next.to());
            }
            list(statement, next);
            statement.execute("UPDATE list_progress SET done_id = " + next.to());
        }
        return next.calls() == CHUNK || next.to() < most && !progress.isSummed();
    }

    private record Range(long after, long to, long first, int calls) {}

    private static Range next(Connection connection, long after, long most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT max(id), min(id), count(*) FROM"
                + " (SELECT id FROM routing_log WHERE id > ? AND id <= ? ORDER BY id LIMIT " + CHUNK + ")")) {
            statement.setLong(1, after);
            statement.setLong(2, most);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Range(after, row.getLong(1), row.getLong(2), row.getInt(3));
            }
        }
    }

    private static void takeChunk(Statement statement, Range range) throws SQLException {
        statement.execute("CREATE TEMP TABLE IF NOT EXISTS measured AS SELECT * FROM call_measure LIMIT 0");
        statement.execute("CREATE TEMP TABLE IF NOT EXISTS chunk AS SELECT * FROM call_part LIMIT 0");
        statement.execute("DELETE FROM temp.measured");
        statement.execute("DELETE FROM temp.chunk");
        statement.execute("INSERT INTO temp.measured SELECT * FROM call_measure WHERE id > " + range.after()
                + " AND id <= " + range.to());
        statement.execute("INSERT INTO call_group (" + GROUP + ") SELECT DISTINCT " + GROUP
                + " FROM temp.measured AS c WHERE NOT EXISTS (SELECT 1 FROM call_group AS g WHERE " + IN_ITS_GROUP
                + ")");
        statement.execute("INSERT INTO temp.chunk SELECT c.id, g.id, g.latency_group, c.timestamp, c.hour, c.day,"
                + " c.cost_micro, c.cost_rest, c.timed, c.latency_us, c.step, c.input, c.cached, c.cache_write,"
                + " c.output, c.reasoning, c.cost_value, c.latency_value"
                + " FROM temp.measured AS c CROSS JOIN call_group AS g ON " + IN_ITS_GROUP);
    }

    private static void addUp(Statement statement) throws SQLException {
        statement.execute("INSERT INTO rollup_hour SELECT hour, group_id, count(*), sum(cost_micro), sum(cost_rest),"
                + " sum(timed), sum(latency_us), sum(input), sum(cached), sum(cache_write), sum(output),"
                + " sum(reasoning) FROM temp.chunk WHERE 1 GROUP BY 1, 2 ON CONFLICT DO UPDATE SET " + ADDED);
        statement.execute("INSERT OR IGNORE INTO open_day SELECT DISTINCT day FROM temp.chunk");
    }

    private static void list(Statement statement, Range range) throws SQLException {
        long run = run(statement, range);
        statement.execute("INSERT INTO call_time SELECT timestamp, id FROM temp.chunk ORDER BY 1, 2");
        statement.execute("INSERT INTO call_key SELECT group_id, timestamp, id FROM temp.chunk ORDER BY 1, 2, 3");
        for (String list : List.of("cost", "latency")) {
            statement.execute("INSERT INTO call_" + list + " SELECT " + run + ", latency_group, " + list
                    + "_value, id FROM temp.chunk ORDER BY 2, 3, 4");
        }
        for (String group : List.of("latency_group", "0")) {
            statement.execute("INSERT INTO latency_day SELECT day, " + group + ", step, count(*) FROM temp.chunk"
                    + " WHERE timed GROUP BY 1, 2, 3 ON CONFLICT DO UPDATE SET calls = calls + excluded.calls");
        }
    }

    /** The run that the next calls belong to: the last one, or a new one where that is full. */
    private static long run(Statement statement, Range range) throws SQLException {
        long run = 0;
        try (ResultSet last =
                statement.executeQuery("SELECT run, calls FROM call_run ORDER BY first_id DESC LIMIT 1")) {
            if (last.next() && last.getLong(2) < RUN) {
                run = last.getLong(1);
            }
        }
        if (run == 0) {
            statement.execute("INSERT INTO call_run (first_id, calls, earliest, latest) SELECT " + range.first()
                    + ", count(*), min(timestamp), max(timestamp) FROM temp.chunk");
            try (ResultSet added = statement.executeQuery("SELECT last_insert_rowid()")) {
                added.next();
                return added.getLong(1);
            }
        }
        statement.execute("UPDATE call_run SET calls = calls + (SELECT count(*) FROM temp.chunk),"
                + " earliest = min(earliest, (SELECT min(timestamp) FROM temp.chunk)),"
                + " latest = max(latest, (SELECT max(timestamp) FROM temp.chunk)) WHERE run = " + run);
        return run;
    }
}
