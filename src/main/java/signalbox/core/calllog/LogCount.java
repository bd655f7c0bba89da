package signalbox.core.calllog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts a log anew in plain SQL over the raw table and says where the kept sums differ. Says things its own way rather
 * than through the migrations' views, so that it can find them wrong.
 */
final class LogCount {
    private static final String PICO = "CASE WHEN cost_picodollars IS NOT NULL THEN cost_picodollars"
            + " WHEN typeof(cost_usd) IN ('real', 'integer') THEN CAST(round(cost_usd * 1e12) AS INTEGER) END";
    private static final String SUMS = "count(*), sum(coalesce((" + PICO + ") / 1000000, 0)),"
            + " sum(coalesce((" + PICO + ") % 1000000, 0)), count(latency_ms),"
            + " sum(coalesce(CAST(round(latency_ms * 1000) AS INTEGER), 0)),"
            + " sum(coalesce(input_tokens, 0)), sum(coalesce(cached_tokens, 0)),"
            + " sum(coalesce(cache_write_tokens, 0)), sum(coalesce(output_tokens, 0)),"
            + " sum(coalesce(reasoning_tokens, 0))";
    private static final String VALUES = "coalesce(tier, '') AS tier, coalesce(model_used, '') AS model,"
            + " coalesce(task_type, '') AS task, coalesce(user_name, '') AS user, coalesce(status, '') AS status,"
            + " coalesce(provider, '') AS provider, coalesce(source, '') AS source, coalesce(cause, '') AS cause";
    private static final String KEPT = "sum(calls), sum(cost_micro), sum(cost_rest), sum(timed), sum(latency_us),"
            + " sum(input), sum(cached), sum(cache_write), sum(output), sum(reasoning)";

    private LogCount() {}

    /** A line for each thing that is not the same; empty where all is. */
    static List<String> differences(Path file) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            compare(statement, found, "rollup_hour", "hour", 13);
            compare(statement, found, "rollup_day", "day", 10);
            for (String group : List.of("= 0", "> 0")) {
                difference(
                        statement,
                        found,
                        "latency_day",
                        "SELECT day, sum(calls) FROM latency_day WHERE latency_group " + group + " GROUP BY 1",
                        "SELECT replace(substr(coalesce(timestamp, ''), 1, 10), ' ', 'T'), count(latency_ms)"
                                + " FROM routing_log GROUP BY 1 HAVING count(latency_ms) > 0");
            }
            difference(
                    statement,
                    found,
                    "call_key",
                    "SELECT k.timestamp, k.id, g.tier, g.task_type FROM call_key AS k JOIN call_group AS g"
                            + " ON g.id = k.group_id",
                    "SELECT coalesce(timestamp, ''), id, coalesce(tier, ''), coalesce(task_type, '')"
                            + " FROM routing_log");
            statement.execute("COMMIT");
        }
        return found;
    }

    private static void compare(Statement statement, List<String> found, String table, String bucket, int characters)
            throws SQLException {
        difference(
                statement,
                found,
                table,
                "SELECT " + bucket + ", tier, model_used, task_type, user_name, status, provider, source, cause, "
                        + KEPT + " FROM " + table + " JOIN call_group ON id = group_id"
                        + " GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9",
                "SELECT replace(substr(coalesce(timestamp, ''), 1, " + characters + "), ' ', 'T'), " + VALUES + ", "
                        + SUMS + " FROM routing_log GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9");
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
