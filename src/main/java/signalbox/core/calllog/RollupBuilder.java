package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Adds calls that were in the file before it had sums to them, so many at a time that another program never waits long
 * for its turn. Where it stopped is written in the same transaction, so it can be killed at any moment and two
 * processes may do it at once.
 */
final class RollupBuilder {
    /** A tenth of a second's work. */
    static final int CHUNK = 20_000;

    private static final List<String> GROUP = List.of(
            "task_type",
            "tier",
            "model_used",
            "user_name",
            "billed",
            "status",
            "complexity",
            "provider",
            "cause",
            "rule",
            "source");
    private static final String GROUP_COLUMNS = String.join(", ", GROUP);
    static final String IN_ITS_GROUP =
            GROUP.stream().map(column -> "g." + column + " = c." + column).collect(Collectors.joining(" AND "));
    private static final String SUMS =
            "calls, cost_micro, cost_rest, timed, latency_us, input, cached, cache_write," + " output, reasoning";

    private static final String NEW_GROUPS = "INSERT INTO call_group (" + GROUP_COLUMNS + ") SELECT DISTINCT "
            + GROUP_COLUMNS + " FROM temp.chunk AS c WHERE NOT EXISTS (SELECT 1 FROM call_group AS g WHERE "
            + IN_ITS_GROUP + ")";
    private static final String GROUPED = " FROM temp.chunk AS c JOIN call_group AS g ON " + IN_ITS_GROUP;

    private RollupBuilder() {}

    /** How far it is: done of all the calls that the file had. */
    record Progress(long done, long until) {
        boolean isComplete() {
            return done >= until;
        }
    }

    static Progress progress(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT done_id, until_id FROM rollup_progress")) {
            return row.next() ? new Progress(row.getLong(1), row.getLong(2)) : new Progress(0, 0);
        }
    }

    /** Adds the next calls, in one transaction. */
    static Progress addChunk(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            Progress before = progress(connection);
            if (!before.isComplete()) {
                long to = Math.min(before.until(), before.done() + CHUNK);
                fillChunk(connection, before.done(), to);
                addUp(statement);
                statement.execute("UPDATE rollup_progress SET done_id = " + to);
            }
            Progress after = progress(connection);
            connection.commit();
            return after;
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void fillChunk(Connection connection, long after, long to) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE IF NOT EXISTS chunk AS SELECT * FROM call_measure LIMIT 0");
            statement.execute("DELETE FROM temp.chunk");
        }
        try (PreparedStatement fill = connection.prepareStatement(
                "INSERT INTO temp.chunk SELECT * FROM call_measure WHERE id > ? AND id <= ?")) {
            fill.setLong(1, after);
            fill.setLong(2, to);
            fill.executeUpdate();
        }
    }

    private static void addUp(Statement statement) throws SQLException {
        statement.execute(NEW_GROUPS);
        statement.execute(sums("rollup_hour", "hour"));
        statement.execute(sums("rollup_day", "day"));
        for (String group : List.of("latency_group", "0")) {
            statement.execute("INSERT INTO latency_day SELECT day, " + group + ", step, count(*)" + GROUPED
                    + " WHERE timed GROUP BY 1, 2, 3 ON CONFLICT DO UPDATE SET calls = calls + excluded.calls");
        }
        statement.execute("INSERT INTO call_key SELECT g.id, c.timestamp, c.id" + GROUPED + " ORDER BY 1, 2, 3");
    }

    private static String sums(String table, String bucket) {
        String added = List.of(SUMS.split(", ")).stream()
                .map(column -> column + " = " + column + " + excluded." + column)
                .collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " SELECT " + bucket + ", g.id, count(*), sum(cost_micro), sum(cost_rest),"
                + " sum(timed), sum(latency_us), sum(input), sum(cached), sum(cache_write), sum(output),"
                + " sum(reasoning)" + GROUPED + " GROUP BY 1, 2 ON CONFLICT DO UPDATE SET " + added;
    }
}
