package signalbox.core.calllog;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Queries of how many calls took how long, for each bucket of time and value of a dimension: four columns, in that order,
 * from the quickest to the slowest.
 *
 * @param bucket an expression over {@code day} and, for the calls themselves, {@code hour}
 * @param dimensionOrNull null for all values together, as one that is empty
 */
record LatencyQuery(String bucket, @Nullable Dimension dimensionOrNull) {
    private static final Set<Dimension> NOT_IN_HISTOGRAMS = EnumSet.of(Dimension.USER, Dimension.CAUSE, Dimension.RULE);
    private static final String ORDER = " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3";

    /** Of all time. */
    static final LatencyQuery WHOLE = new LatencyQuery("''", null);

    /** Whether the histograms can tell of such calls. */
    static boolean isInHistograms(CallFilter filter) {
        return filter.isByValues()
                && NOT_IN_HISTOGRAMS.stream()
                        .noneMatch(dimension -> filter.only().containsKey(dimension)
                                || filter.not().containsKey(dimension));
    }

    /** Whether they tell the values of a dimension apart. */
    static boolean isInHistograms(Dimension dimension) {
        return !NOT_IN_HISTOGRAMS.contains(dimension);
    }

    static LatencyQuery exact(Bucket bucket, @Nullable Dimension dimensionOrNull) {
        return new LatencyQuery(
                bucket == Bucket.HOUR ? "hour" : "substr(day, 1, " + bucket.prefix() + ")", dimensionOrNull);
    }

    static LatencyQuery daily(Bucket bucket, @Nullable Dimension dimensionOrNull) {
        return new LatencyQuery("substr(day, 1, " + bucket.prefix() + ")", dimensionOrNull);
    }

    private String value() {
        return dimensionOrNull == null ? "''" : "g." + RollupParts.column(dimensionOrNull);
    }

    /** @param ids a query of the calls' ids */
    String ofCalls(String ids) {
        return "SELECT " + bucket + ", " + value()
                + ", latency_us, count(*) FROM call_measure AS g WHERE timed AND id IN (" + ids + ")" + ORDER;
    }

    /** Whole days from the histograms, what is left of days at both ends from the calls. */
    String ofHistograms(CallFilter filter, LogClock clock, List<Object> values) {
        String from = filter.from().map(clock::boundText).orElse("");
        String to = filter.to().map(clock::boundText).orElse("");
        List<String> conditions = new ArrayList<>(days(from, to, values));
        List<String> groups = RollupParts.groups(filter, values);
        boolean together = groups.isEmpty() && dimensionOrNull == null;
        if (together) {
            conditions.add("latency_group = 0");
        } else {
            conditions.addAll(groups);
        }
        StringBuilder parts = new StringBuilder("SELECT day, " + value() + " AS value, step, calls FROM "
                + (together ? "latency_day" : "latency_group AS g CROSS JOIN latency_day ON latency_group = g.id")
                + RollupParts.where(conditions));
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
        return "SELECT " + bucket + ", value, step, sum(calls) FROM (" + parts + ")" + ORDER;
    }

    private String calls(String from, String to, CallFilter filter, List<Object> values) {
        List<String> conditions = new ArrayList<>(List.of("timed"));
        conditions.addAll(RollupParts.groups(filter, values));
        return " UNION ALL SELECT day, " + value()
                + " AS value, step, count(*) AS calls FROM (SELECT * FROM call_measure WHERE id IN ("
                + CallIds.between(from, to) + ")) AS g" + RollupParts.where(conditions) + " GROUP BY 1, 2, 3";
    }

    /** Of the same days, the calls that the histograms have not yet. */
    private String notListed(String from, String to, CallFilter filter, List<Object> values) {
        List<String> conditions = new ArrayList<>(List.of("timed"));
        conditions.addAll(days(from, to, values));
        conditions.addAll(RollupParts.groups(filter, values));
        return "SELECT day, " + value() + ", step, count(*) FROM (SELECT * FROM call_measure WHERE "
                + CallIds.NOT_LISTED + ") AS g" + RollupParts.where(conditions) + " GROUP BY 1, 2, 3";
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
}
