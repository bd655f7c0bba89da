package signalbox.core.calllog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The calls of one piece of work, measured, grouped and added up in tables of the connection's own; and what becomes of
 * them in the log's sums and lists. To fill the tables takes no write lock as long as every call's group is known.
 */
final class MeasuredCalls {
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
    private static final String HOURS = "SELECT hour, group_id, count(*) AS calls, sum(cost_micro) AS cost_micro,"
            + " sum(cost_rest) AS cost_rest, sum(timed) AS timed, sum(latency_us) AS latency_us, sum(input) AS input,"
            + " sum(cached) AS cached, sum(cache_write) AS cache_write, sum(output) AS output,"
            + " sum(reasoning) AS reasoning FROM temp.chunk GROUP BY 1, 2";
    private static final String STEPS =
            "SELECT latency_group, day, step, count(*) AS calls FROM temp.chunk" + " WHERE timed GROUP BY 1, 2, 3";

    private final Statement statement;

    MeasuredCalls(Statement statement) {
        this.statement = statement;
    }

    /** Those of a stretch of ids: after the one, up to and with the other. */
    void measure(long after, long to) throws SQLException {
        statement.execute("CREATE TEMP TABLE IF NOT EXISTS measured AS SELECT * FROM call_measure LIMIT 0");
        statement.execute("DELETE FROM temp.measured");
        statement.execute(
                "INSERT INTO temp.measured SELECT * FROM call_measure WHERE id > " + after + " AND id <= " + to);
    }

    /** In the log; for those that have one already this does nothing. */
    void makeGroups() throws SQLException {
        statement.execute("INSERT INTO call_group (" + GROUP + ") SELECT DISTINCT " + GROUP
                + " FROM temp.measured AS c WHERE NOT EXISTS (SELECT 1 FROM call_group AS g WHERE " + IN_ITS_GROUP
                + ")");
    }

    /** @return how many of them have a group */
    int addUp() throws SQLException {
        statement.execute("CREATE TEMP TABLE IF NOT EXISTS chunk AS SELECT * FROM call_part LIMIT 0");
        statement.execute("CREATE TEMP TABLE IF NOT EXISTS chunk_hour AS " + HOURS + " LIMIT 0");
        statement.execute("CREATE TEMP TABLE IF NOT EXISTS chunk_step AS " + STEPS + " LIMIT 0");
        statement.execute("DELETE FROM temp.chunk");
        statement.execute("DELETE FROM temp.chunk_hour");
        statement.execute("DELETE FROM temp.chunk_step");
        statement.execute("INSERT INTO temp.chunk SELECT c.id, g.id, g.latency_group, c.timestamp, c.hour, c.day,"
                + " c.cost_micro, c.cost_rest, c.timed, c.latency_us, c.step, c.input, c.cached, c.cache_write,"
                + " c.output, c.reasoning, c.cost_value, c.latency_value"
                + " FROM temp.measured AS c CROSS JOIN call_group AS g ON " + IN_ITS_GROUP);
        statement.execute("INSERT INTO temp.chunk_hour " + HOURS);
        statement.execute("INSERT INTO temp.chunk_step " + STEPS);
        try (ResultSet count = statement.executeQuery("SELECT count(*) FROM temp.chunk")) {
            count.next();
            return count.getInt(1);
        }
    }

    void putIntoSums() throws SQLException {
        statement.execute(
                "INSERT INTO rollup_hour SELECT * FROM temp.chunk_hour WHERE 1 ON CONFLICT DO UPDATE SET " + ADDED);
        statement.execute("INSERT OR IGNORE INTO open_day SELECT DISTINCT day FROM temp.chunk");
    }

    void putIntoLists() throws SQLException {
        long run = run();
        statement.execute("INSERT INTO call_time SELECT timestamp, id FROM temp.chunk ORDER BY 1, 2");
        statement.execute("INSERT INTO call_key SELECT group_id, timestamp, id FROM temp.chunk ORDER BY 1, 2, 3");
        for (String list : List.of("cost", "latency")) {
            statement.execute("INSERT INTO call_" + list + " SELECT " + run + ", latency_group, " + list
                    + "_value, id FROM temp.chunk ORDER BY 2, 3, 4");
        }
        for (String group : List.of("latency_group", "0")) {
            statement.execute("INSERT INTO latency_day SELECT day, " + group + ", step, sum(calls)"
                    + " FROM temp.chunk_step GROUP BY 2, 1, 3"
                    + " ON CONFLICT DO UPDATE SET calls = calls + excluded.calls");
        }
    }

    /** The run that the next calls belong to: the last one, or a new one where that is full. */
    private long run() throws SQLException {
        long run = 0;
        try (ResultSet last =
                statement.executeQuery("SELECT run, calls FROM call_run ORDER BY first_id DESC LIMIT 1")) {
            if (last.next() && last.getLong(2) < RUN) {
                run = last.getLong(1);
            }
        }
        if (run == 0) {
            statement.execute("INSERT INTO call_run (first_id, calls, earliest, latest) SELECT min(id), count(*),"
                    + " min(timestamp), max(timestamp) FROM temp.chunk");
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
