package signalbox.core.calllog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A stretch of time and a choice of values as a query over the sums: whole days from the daily ones, what is left at
 * both ends from the hourly ones, and what is left of hours from the calls themselves. The parts do not overlap.
 */
final class RollupParts {
    /** After every hour of a day, in the order of text. */
    private static final String END = "~";

    private static final String SUMS = "group_id, calls, cost_micro, cost_rest, timed, latency_us, input, cached,"
            + " cache_write, output, reasoning";
    private static final String CALL = "1 AS calls, c.cost_micro, c.cost_rest, c.timed, c.latency_us, c.input,"
            + " c.cached, c.cache_write, c.output, c.reasoning";

    private final List<String> selects = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final String from;
    private final String to;
    private final Bucket finest;

    private RollupParts(String from, String to, Bucket finest) {
        this.from = from;
        this.to = to;
        this.finest = finest;
    }

    /**
     * A query of {@code bucket} (the day, or the hour where that is wanted), {@code group_id} and the sums.
     *
     * @param from as {@link LogClock#boundText}; empty for the beginning
     * @param to the same; empty for the end
     */
    static RollupParts between(String from, String to, Bucket finest) {
        RollupParts parts = new RollupParts(from, to, finest);
        if (!to.isEmpty() && from.compareTo(to) >= 0) {
            parts.selects.add("SELECT day AS bucket, " + SUMS + " FROM rollup_day WHERE 0");
        } else {
            parts.addUp();
        }
        return parts;
    }

    String sql() {
        return String.join(" UNION ALL ", selects);
    }

    List<Object> values() {
        return values;
    }

    private void addUp() {
        if (finest == Bucket.HOUR) {
            hours(from, to);
            rest();
            return;
        }
        days();
        if (isWithinOneDay()) {
            hours(from, to);
        } else {
            if (from.length() > LogClock.DAY) {
                hours(from, day(from) + "T" + END);
            }
            if (to.length() > LogClock.DAY) {
                hours(day(to), to);
            }
        }
        rest();
    }

    private boolean isWithinOneDay() {
        return from.length() > LogClock.DAY
                && to.length() > LogClock.DAY
                && day(from).equals(day(to));
    }

    private void days() {
        List<String> conditions = new ArrayList<>();
        if (!from.isEmpty()) {
            conditions.add(from.length() == LogClock.DAY ? "day >= ?" : "day > ?");
            values.add(day(from));
        }
        if (!to.isEmpty()) {
            conditions.add("day < ?");
            values.add(day(to));
            conditions.add("day <> ''");
        }
        String open = "SELECT day AS bucket, " + SUMS + " FROM open_day CROSS JOIN rollup_hour ON "
                + OpenDays.hoursOf("day") + where(conditions);
        values.addAll(List.copyOf(values));
        conditions.add("day NOT IN (SELECT day FROM open_day)");
        selects.add(open);
        selects.add("SELECT day AS bucket, " + SUMS + " FROM rollup_day" + where(conditions));
    }

    /** Whole hours only. */
    private void hours(String after, String before) {
        List<String> conditions = new ArrayList<>();
        String bucket = finest == Bucket.HOUR ? "hour" : "substr(hour, 1, 10)";
        if (!after.isEmpty()) {
            conditions.add(after.length() <= LogClock.HOUR ? "hour >= ?" : "hour > ?");
            values.add(hour(after));
        }
        if (!before.isEmpty()) {
            conditions.add("hour < ?");
            values.add(hour(before));
            conditions.add("hour <> ''");
        }
        selects.add("SELECT " + bucket + " AS bucket, " + SUMS + " FROM rollup_hour" + where(conditions));
    }

    private void rest() {
        if (from.length() > LogClock.HOUR) {
            String end = hour(from) + END;
            calls(from, !to.isEmpty() && to.compareTo(end) < 0 ? to : end);
        }
        boolean another = from.length() <= LogClock.HOUR || !hour(from).equals(hour(to));
        if (to.length() > LogClock.HOUR && another) {
            calls(hour(to), to);
        }
    }

    private void calls(String after, String before) {
        String bucket = finest == Bucket.HOUR ? "c.hour" : "c.day";
        String time = CallIds.within(after, before);
        selects.add("SELECT " + bucket + " AS bucket, k.group_id, " + CALL + " FROM (SELECT key.group_id, key.id FROM"
                + " call_group CROSS JOIN call_key AS key WHERE key.group_id = call_group.id AND " + time
                + ") AS k CROSS JOIN call_measure AS c WHERE c.id = k.id");
        selects.add("SELECT " + bucket + " AS bucket, group_id, " + CALL + " FROM call_part AS c WHERE "
                + CallIds.NOT_LISTED + " AND " + time);
    }

    private static String day(String bound) {
        return bound.substring(0, LogClock.DAY);
    }

    private static String hour(String bound) {
        return bound.length() <= LogClock.HOUR ? bound : bound.substring(0, LogClock.HOUR);
    }

    static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** Conditions over {@code call_group AS g}; their values are added to the list. */
    static List<String> groups(CallFilter filter, List<Object> values) {
        List<String> conditions = new ArrayList<>();
        for (Map.Entry<Dimension, Set<String>> wanted : filter.only().entrySet()) {
            conditions.add(in(wanted, "IN", values));
        }
        for (Map.Entry<Dimension, Set<String>> unwanted : filter.not().entrySet()) {
            conditions.add(in(unwanted, "NOT IN", values));
        }
        return conditions;
    }

    private static String in(Map.Entry<Dimension, Set<String>> entry, String operator, List<Object> values) {
        values.addAll(entry.getValue());
        return "g." + column(entry.getKey()) + " " + operator + " ("
                + entry.getValue().stream().map(value -> "?").collect(Collectors.joining(", ")) + ")";
    }

    static String column(Dimension dimension) {
        return RoutingLog.column(dimension).getName();
    }
}
