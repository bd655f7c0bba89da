package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;

/**
 * How latencies are distributed: exactly, from the calls, while they are few; from daily histograms, to within three in
 * a hundred, where they are many.
 */
final class LatencySums {
    /** So many calls are read in a few hundredths of a second. */
    static final int FEW = 20_000;

    private static final Set<Dimension> NOT_IN_HISTOGRAMS = EnumSet.of(Dimension.USER, Dimension.CAUSE, Dimension.RULE);

    private static final Reading EXACT = new Reading(micros -> micros, micros -> micros);
    private static final Reading STEPS = new Reading(
            step -> CallMeasure.leastOf((int) step) * 1000, step -> CallMeasure.leastOf((int) step + 1) * 1000);

    private final LogClock clock;
    private final CallIds ids;

    LatencySums(LogClock clock, CallIds ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** Whether the histograms can tell of such calls. */
    static boolean canEstimate(CallFilter filter) {
        return filter.isByValues()
                && NOT_IN_HISTOGRAMS.stream()
                        .noneMatch(dimension -> filter.only().containsKey(dimension)
                                || filter.not().containsKey(dimension));
    }

    Latencies exact(Connection connection, CallFilter filter, boolean summed, Duration average) throws SQLException {
        Distribution found = distributions(connection, exactQuery("''", filter, summed), List.of(), EXACT)
                .getOrDefault("", new Distribution());
        return found.latencies(average, false);
    }

    Latencies estimated(Connection connection, CallFilter filter, Duration average) throws SQLException {
        List<Object> values = new ArrayList<>();
        String query = histogramQuery("''", filter, values);
        return distributions(connection, query, values, STEPS)
                .getOrDefault("", new Distribution())
                .latencies(average, true);
    }

    List<LatencyPoint> exactSeries(Connection connection, CallFilter filter, Bucket bucket, boolean summed)
            throws SQLException {
        String column = bucket == Bucket.HOUR ? "hour" : "substr(day, 1, " + bucket.prefix() + ")";
        return points(distributions(connection, exactQuery(column, filter, summed), List.of(), EXACT), bucket, false);
    }

    List<LatencyPoint> estimatedSeries(Connection connection, CallFilter filter, Bucket bucket) throws SQLException {
        List<Object> values = new ArrayList<>();
        String query = histogramQuery("substr(day, 1, " + bucket.prefix() + ")", filter, values);
        return points(distributions(connection, query, values, STEPS), bucket, true);
    }

    private String exactQuery(String bucket, CallFilter filter, boolean summed) {
        return "SELECT " + bucket + ", latency_us, count(*) FROM call_measure WHERE timed AND id IN ("
                + ids.sql(filter, summed) + ") GROUP BY 1, 2 ORDER BY 1, 2";
    }

    /** Whole days from the histograms, what is left of days at both ends from the calls. */
    private String histogramQuery(String bucket, CallFilter filter, List<Object> values) {
        String from = filter.from().map(clock::boundText).orElse("");
        String to = filter.to().map(clock::boundText).orElse("");
        List<String> conditions = new ArrayList<>(days(from, to, values));
        List<String> groups = RollupParts.groups(filter, values);
        conditions.add(
                groups.isEmpty()
                        ? "latency_group = 0"
                        : "latency_group IN (SELECT id FROM latency_group AS g" + RollupParts.where(groups) + ")");
        StringBuilder parts =
                new StringBuilder("SELECT day, step, calls FROM latency_day" + RollupParts.where(conditions));
        parts.append(" UNION ALL ").append(notListed(from, to, filter, values));
        boolean sameDay = !from.isEmpty()
                && !to.isEmpty()
                && from.substring(0, LogClock.DAY).equals(to.substring(0, LogClock.DAY));
        if (from.length() > LogClock.DAY) {
            String end = from.substring(0, LogClock.DAY) + "U";
            parts.append(calls(from, sameDay ? to : end, filter, values));
        }
        if (to.length() > LogClock.DAY && !sameDay) {
            parts.append(calls(to.substring(0, LogClock.DAY), to, filter, values));
        }
        return "SELECT " + bucket + ", step, sum(calls) FROM (" + parts + ") GROUP BY 1, 2 ORDER BY 1, 2";
    }

    private static String calls(String from, String to, CallFilter filter, List<Object> values) {
        List<String> conditions = new ArrayList<>(List.of("timed"));
        conditions.addAll(RollupParts.groups(filter, values));
        return " UNION ALL SELECT day, step, count(*) AS calls FROM (SELECT * FROM call_measure WHERE id IN ("
                + CallIds.between(from, to) + ")) AS g" + RollupParts.where(conditions) + " GROUP BY 1, 2";
    }

    /** Of the same days, the calls that the histograms have not yet. */
    private static String notListed(String from, String to, CallFilter filter, List<Object> values) {
        List<String> conditions = new ArrayList<>(List.of("timed"));
        conditions.addAll(days(from, to, values));
        conditions.addAll(RollupParts.groups(filter, values));
        return "SELECT day, step, count(*) FROM (SELECT * FROM call_measure WHERE " + CallIds.NOT_LISTED + ") AS g"
                + RollupParts.where(conditions) + " GROUP BY 1, 2";
    }

    /** The whole days of a stretch of time. */
    private static List<String> days(String from, String to, List<Object> values) {
        List<String> conditions = new ArrayList<>();
        if (!from.isEmpty()) {
            conditions.add(from.length() == LogClock.DAY ? "day >= ?" : "day > ?");
            values.add(from.substring(0, LogClock.DAY));
        }
        if (!to.isEmpty()) {
            conditions.add("day < ? AND day <> ''");
            values.add(to.substring(0, LogClock.DAY));
        }
        return conditions;
    }

    private static Map<String, Distribution> distributions(
            Connection connection, String query, List<Object> values, Reading reading) throws SQLException {
        Map<String, Distribution> found = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long least = rows.getLong(2);
                    found.computeIfAbsent(rows.getString(1), bucket -> new Distribution())
                            .add(reading.from(least), reading.to(least), rows.getLong(3));
                }
            }
        }
        return found;
    }

    /** From where to where, in microseconds, the calls of a line lie. */
    private record Reading(LongUnaryOperator least, LongUnaryOperator most) {
        long from(long value) {
            return least.applyAsLong(value);
        }

        long to(long value) {
            return most.applyAsLong(value);
        }
    }

    private static List<LatencyPoint> points(Map<String, Distribution> found, Bucket bucket, boolean estimated) {
        List<LatencyPoint> points = new ArrayList<>();
        found.forEach((characters, distribution) -> {
            LocalDateTime start = CallSums.startOf(bucket, characters);
            if (start != null) {
                points.add(new LatencyPoint(
                        start, distribution.calls(), distribution.latencies(distribution.average(), estimated)));
            }
        });
        return points;
    }
}
