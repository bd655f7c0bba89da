package signalbox.core.calllog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Counts a log anew in plain SQL over the raw table and says where the kept sums differ. Says things its own way rather
 * than through the migrations' views, so that it can find them wrong.
 */
final class LogCount {
    private static final String PICO = "CASE WHEN cost_picodollars IS NOT NULL THEN cost_picodollars"
            + " WHEN typeof(cost_usd) IN ('real', 'integer') THEN CAST(round(cost_usd * 1e12) AS INTEGER) END";
    private static final String LATENCY = known("latency_ms");
    private static final String SUMS = "count(*), sum(coalesce((" + PICO + ") / 1000000, 0)),"
            + " sum(coalesce((" + PICO + ") % 1000000, 0)), count(" + LATENCY + "),"
            + " sum(coalesce(CAST(round(" + LATENCY + " * 1000) AS INTEGER), 0)),"
            + List.of("input_tokens", "cached_tokens", "cache_write_tokens", "output_tokens", "reasoning_tokens")
                    .stream()
                    .map(column -> "sum(coalesce(CAST(" + known(column) + " AS INTEGER), 0))")
                    .collect(Collectors.joining(", "));
    private static final String BILLED = "CASE WHEN (" + PICO + ") IS NULL THEN 0 WHEN " + known("input_tokens")
            + " >= 0 AND " + known("output_tokens") + " >= 0 THEN 2 ELSE 1 END";
    private static final String VALUES = "coalesce(tier, '') AS tier, coalesce(model_used, '') AS model,"
            + " coalesce(task_type, '') AS task, coalesce(user_name, '') AS user, coalesce(status, '') AS status,"
            + " coalesce(provider, '') AS provider, coalesce(source, '') AS source, coalesce(cause, '') AS cause,"
            + " " + BILLED + " AS billed";
    private static final String KEPT = "sum(calls), sum(cost_micro), sum(cost_rest), sum(timed), sum(latency_us),"
            + " sum(input), sum(cached), sum(cache_write), sum(output), sum(reasoning)";

    private LogCount() {}

    /** What is no number is unknown. */
    private static String known(String column) {
        return "CASE WHEN typeof(" + column + ") IN ('real', 'integer') THEN " + column + " END";
    }

    /** A line for each thing that is not the same; empty where all is. */
    static List<String> differences(Path file) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            compare(statement, found, "rollup_hour", "hour", 13);
            compare(statement, found, "rollup_day", "day", 10);
            lists(statement, found);
            statement.execute("COMMIT");
        }
        return found;
    }

    /** What is listed, against the calls that are said to be. */
    private static void lists(Statement statement, List<String> found) throws SQLException {
        String listed = " FROM routing_log WHERE id <= (SELECT done_id FROM list_progress)";
        for (String group : List.of("= 0", "> 0")) {
            difference(
                    statement,
                    found,
                    "latency_day",
                    "SELECT day, sum(calls) FROM latency_day WHERE latency_group " + group + " GROUP BY 1",
                    "SELECT replace(substr(coalesce(timestamp, ''), 1, 10), ' ', 'T'), count(" + LATENCY + ")" + listed
                            + " GROUP BY 1 HAVING count(" + LATENCY + ") > 0");
        }
        difference(
                statement,
                found,
                "call_time",
                "SELECT timestamp, id FROM call_time",
                "SELECT coalesce(timestamp, ''), id" + listed);
        difference(
                statement,
                found,
                "call_key",
                "SELECT k.timestamp, k.id, g.tier, g.task_type FROM call_key AS k JOIN call_group AS g"
                        + " ON g.id = k.group_id",
                "SELECT coalesce(timestamp, ''), id, coalesce(tier, ''), coalesce(task_type, '')" + listed);
        for (String column : List.of("cost_usd", "latency_ms")) {
            String list = column.equals("cost_usd") ? "call_cost" : "call_latency";
            difference(
                    statement,
                    found,
                    list,
                    "SELECT k.value, k.id, g.tier, g.task_type, r.first_id <= k.id FROM " + list
                            + " AS k JOIN latency_group AS g ON g.id = k.latency_group JOIN call_run AS r USING (run)",
                    "SELECT coalesce(" + known(column) + ", x''), id, coalesce(tier, ''), coalesce(task_type, ''), 1"
                            + listed);
        }
    }

    private static void compare(Statement statement, List<String> found, String table, String bucket, int characters)
            throws SQLException {
        boolean days = bucket.equals("day");
        String which = days ? " WHERE day NOT IN (SELECT day FROM open_day)" : "";
        String same = days
                ? " WHERE replace(substr(coalesce(timestamp, ''), 1, 10), ' ', 'T') NOT IN (SELECT day FROM open_day)"
                : "";
        difference(
                statement,
                found,
                table,
                "SELECT " + bucket + ", tier, model_used, task_type, user_name, status, provider, source, cause,"
                        + " billed, "
                        + KEPT + " FROM " + table + " JOIN call_group ON id = group_id" + which
                        + " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
                "SELECT replace(substr(coalesce(timestamp, ''), 1, " + characters + "), ' ', 'T'), " + VALUES + ", "
                        + SUMS + " FROM routing_log" + same + " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10");
    }

    private static void difference(Statement statement, List<String> found, String what, String kept, String counted)
            throws SQLException {
        for (List<String> sides : List.of(List.of(kept, counted, "kept"), List.of(counted, kept, "counted"))) {
            try (ResultSet rows = statement.executeQuery(
                    "SELECT * FROM (" + sides.get(0) + ") EXCEPT SELECT * FROM (" + sides.get(1) + ") LIMIT 3")) {
                while (rows.next()) {
                    StringBuilder line = new StringBuilder(what + " only " + sides.get(2) + ":");
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        line.append(' ').append(rows.getString(i));
                    }
                    found.add(line.toString());
                }
            }
        }
    }
}
