package signalbox.ui.calls;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.Bucket;
import signalbox.core.calllog.Dimension;
import signalbox.ui.calls.chart.Measure;

/** What anyone would ask SQLite about the table of calls, without any of the log's own sums and lists. */
final class PlainSql implements AutoCloseable {
    /** A call's exact cost; NULL where it is unknown. */
    static final String PICODOLLARS = "coalesce(cost_picodollars,"
            + " CASE WHEN typeof(cost_usd) IN ('real', 'integer') THEN CAST(round(cost_usd * 1e12) AS INTEGER) END)";

    /** Time to the microsecond, whoever wrote it and however much of it. */
    private static final String MOMENT =
            "substr(replace(timestamp, ' ', 'T') || substr('0000-00-00T00:00:00.000000', length(timestamp) + 1), 1,"
                    + " 26)";

    private static final DateTimeFormatter BOUND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS");

    private final Connection connection;
    private final ZoneId zone;

    /** A sum, and what it is to be divided by, where it is; money in picodollars. */
    record Figure(@Nullable BigDecimal sum, @Nullable BigDecimal of) {
        static final Figure NOTHING = new Figure(null, null);

        Figure plus(Figure other) {
            return new Figure(added(sum, other.sum), added(of, other.of));
        }

        private static @Nullable BigDecimal added(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null ? other : other == null ? one : one.add(other);
        }

        boolean isNothing() {
            return sum == null || sum.signum() == 0;
        }

        /** Null where there is nothing to measure. */
        @Nullable
        BigDecimal value(Measure measure) {
            if (sum == null) {
                return null;
            }
            BigDecimal shown = switch (measure) {
                case COST, COST_PER_CALL, SAVING -> sum.movePointLeft(12);
                case LATENCY, LATENCY_MEDIAN, LATENCY_P95 -> sum.movePointLeft(3);
                case CALLS, ERRORS, ERROR_RATE, TOKENS -> sum;
            };
            return of == null ? shown : of.signum() == 0 ? null : shown.divide(of, MathContext.DECIMAL64);
        }
    }

    /** A place in a chart. */
    record Mark(LocalDateTime slot, String value) {}

    PlainSql(Path file, ZoneId zone) throws SQLException {
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        this.zone = zone;
    }

    /** The calls from one moment (inclusive) to another (exclusive), either null for none, as a condition. */
    String time(@Nullable Instant from, @Nullable Instant to) {
        return (from == null ? "1" : MOMENT + " >= '" + local(from) + "'")
                + (to == null ? "" : " AND " + MOMENT + " < '" + local(to) + "'");
    }

    private String local(Instant moment) {
        return BOUND.format(LocalDateTime.ofInstant(moment, zone));
    }

    static String column(Dimension dimension) {
        return switch (dimension) {
            case TIER -> "tier";
            case MODEL -> "model_used";
            case PROVIDER -> "provider";
            case TASK -> "task_type";
            case COMPLEXITY -> "complexity";
            case USER -> "user_name";
            case CAUSE -> "cause";
            case RULE -> "rule";
            case STATUS -> "status";
            case SOURCE -> "source";
        };
    }

    /** What a measure that can be parted adds up, and what that is divided by. */
    static String sums(Measure measure) {
        return switch (measure) {
            case COST -> "sum(" + PICODOLLARS + "), NULL";
            case CALLS -> "count(*), NULL";
            case ERRORS -> "nullif(count(CASE status WHEN 'failed' THEN 1 END), 0), NULL";
            case COST_PER_CALL -> "sum(" + PICODOLLARS + "), count(" + PICODOLLARS + ")";
            case ERROR_RATE -> "count(CASE status WHEN 'failed' THEN 1 END), count(nullif(status, ''))";
            case SAVING, TOKENS, LATENCY, LATENCY_MEDIAN, LATENCY_P95 ->
                throw new IllegalArgumentException(measure + " is in parts of its own");
        };
    }

    /** A measure for each slot and value. Slots that are no time are left out. */
    Map<Mark, Figure> over(Bucket bucket, String value, String sums, String where) throws SQLException {
        return ask("SELECT " + slot(bucket) + ", coalesce(" + value + ", ''), " + sums + " FROM routing_log WHERE "
                + where + " GROUP BY 1, 2");
    }

    /** So many of a hundred calls of each slot took no longer, in milliseconds: by nearest rank. */
    Map<Mark, Figure> percentile(Bucket bucket, String value, int percent, String where) throws SQLException {
        String slot = slot(bucket);
        return ask("SELECT slot, value, latency_ms, NULL FROM (SELECT " + slot + " AS slot, coalesce(" + value
                + ", '') AS value, latency_ms, row_number() OVER same AS place, count(*) OVER"
                + " (PARTITION BY " + slot + ", coalesce(" + value + ", '')) AS calls"
                + " FROM routing_log WHERE latency_ms IS NOT NULL AND " + where
                + " WINDOW same AS (PARTITION BY " + slot + ", coalesce(" + value + ", '') ORDER BY latency_ms))"
                + " WHERE place = (calls * " + percent + " + 99) / 100");
    }

    /** Figures by the name in the first column. */
    Map<String, List<@Nullable BigDecimal>> lines(String sql) {
        Map<String, List<@Nullable BigDecimal>> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<@Nullable BigDecimal> line = new ArrayList<>();
                for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
                    line.add(rows.getBigDecimal(i));
                }
                found.put(rows.getString(1), line);
            }
            return found;
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    private static String slot(Bucket bucket) {
        int length = switch (bucket) {
            case HOUR -> 13;
            case DAY -> 10;
            case MONTH -> 7;
        };
        return "substr(replace(timestamp, ' ', 'T'), 1, " + length + ")";
    }

    private Map<Mark, Figure> ask(String sql) throws SQLException {
        Map<Mark, Figure> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String slot = rows.getString(1);
                if (slot != null && slot.matches("\\d{4}-\\d\\d(-\\d\\d(T\\d\\d)?)?")) {
                    LocalDateTime start = LocalDateTime.parse(slot + "0000-01-01T00:00".substring(slot.length()));
                    found.put(new Mark(start, rows.getString(2)), figure(rows, 3));
                }
            }
        }
        return found;
    }

    private static Figure figure(ResultSet row, int column) throws SQLException {
        return new Figure(row.getBigDecimal(column), row.getBigDecimal(column + 1));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
