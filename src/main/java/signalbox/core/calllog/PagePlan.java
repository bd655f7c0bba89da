package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how a page is found, because SQLite cannot know how many calls a filter leaves: along the lists that are kept
 * in the order wanted, or by sorting, where only few calls are left. Either looks at some ten thousand calls at most.
 */
final class PagePlan {
    /** So many calls are read and sorted in some hundredths of a second. */
    private static final int FEW = 40_000;

    /** To look into more lists than these takes longer than to leave out what is not wanted. */
    private static final int MOST_LISTS = 10_000;

    private static final Set<Dimension> NOT_IN_LATENCY_GROUP =
            EnumSet.of(Dimension.USER, Dimension.CAUSE, Dimension.RULE);
    private static final String CELL = "k.run = ? AND k.latency_group = ?";
    private static final DSLContext SQLITE = DSL.using(SQLDialect.SQLITE);

    private final Connection connection;
    private final CallSums sums;
    private final CallConditions conditions;
    private final CallIds ids;
    private final LogClock clock;

    PagePlan(Connection connection, LogClock clock) {
        this.connection = connection;
        this.sums = new CallSums(clock);
        this.conditions = new CallConditions(clock);
        this.ids = new CallIds(clock);
        this.clock = clock;
    }

    /** The filter as a condition over {@code routing_log}. */
    String wanted(CallFilter filter) {
        return SQLITE.renderInlined(conditions.of(filter));
    }

    /** A condition that leaves few enough calls to sort; null where none does. */
    @Nullable
    String fewCalls(CallFilter filter, CallOrder order) throws SQLException {
        if (!filter.text().isEmpty()) {
            return wanted(filter);
        }
        if (order.by() == CallOrder.By.TIME) {
            return filter.isByValues() ? null : fewWithinBounds(filter);
        }
        if (cells(filter).size() > MOST_LISTS) {
            return wanted(filter);
        }
        if (isTold(filter)) {
            return null;
        }
        String within = filter.isByValues() ? null : fewWithinBounds(filter);
        if (within != null) {
            return within;
        }
        CallFilter values =
                new CallFilter(filter.fromOrNull(), filter.toOrNull(), filter.only(), filter.not(), List.of(), "");
        return sums.calls(connection, wholeHours(values), true) <= FEW
                ? "id IN (" + ids.sql(values, true) + ") AND (" + wanted(filter) + ")"
                : null;
    }

    /** The hours that it begins and ends in too, because to count within one takes longer. */
    private static CallFilter wholeHours(CallFilter filter) {
        return filter.between(
                filter.from().map(from -> from.truncatedTo(ChronoUnit.HOURS)).orElse(null),
                filter.to()
                        .map(to -> to.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1)))
                        .orElse(null));
    }

    /** The calls beyond a bound, where they are few. */
    private @Nullable String fewWithinBounds(CallFilter filter) throws SQLException {
        List<List<Long>> cells = cells(filter);
        for (Bound bound : filter.bounds()) {
            CallOrder.By by = orderOf(bound.number());
            if (by == null || cells.size() > MOST_LISTS) {
                continue;
            }
            List<Long> found = beyond(bound, by, cells);
            if (found.size() <= FEW) {
                return "id IN (SELECT value FROM json_each('" + found + "') UNION ALL SELECT id FROM routing_log WHERE "
                        + CallIds.NOT_LISTED + ") AND (" + wanted(filter) + ")";
            }
        }
        return null;
    }

    /** The listed calls beyond a bound, or, where they are many, more of them than are few. */
    private List<Long> beyond(Bound bound, CallOrder.By by, List<List<Long>> cells) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT k.id FROM " + table(by) + " AS k WHERE "
                + CELL + within(bound) + " AND k.value < x'' LIMIT ?")) {
            for (List<Long> cell : cells) {
                statement.setLong(1, cell.get(0));
                statement.setLong(2, cell.get(1));
                statement.setInt(3, FEW + 1 - found.size());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getLong(1));
                    }
                }
                if (found.size() > FEW) {
                    break;
                }
            }
        }
        return found;
    }

    private static CallOrder.@Nullable By orderOf(Bound.Number number) {
        return switch (number) {
            case COST -> CallOrder.By.COST;
            case LATENCY -> CallOrder.By.LATENCY;
            case INPUT_TOKENS, OUTPUT_TOKENS -> null;
        };
    }

    private static String table(CallOrder.By by) {
        return by == CallOrder.By.COST ? "call_cost" : "call_latency";
    }

    private static String within(Bound bound) {
        return " AND k.value " + bound.comparison().sign() + " " + bound.value().toPlainString();
    }

    /** Everything that is in the order already, and the calls of the last moments, which are not yet. */
    List<PageKeys.SortedList> lists(CallFilter filter, CallOrder order) throws SQLException {
        boolean time = order.by() == CallOrder.By.TIME;
        String none = time ? "''" : "x''";
        String column = order.by().column();
        String value =
                time ? "coalesce(timestamp, '')" : "CASE WHEN " + column + " < '' THEN " + column + " ELSE x'' END";
        PageKeys.SortedList last = new PageKeys.SortedList(
                "(SELECT id, " + value + " AS value FROM routing_log WHERE " + CallIds.NOT_LISTED + " AND ("
                        + wanted(filter) + ")) AS k WHERE 1",
                "k.value",
                none);
        if (time) {
            return List.of(last, ofTime(filter));
        }
        StringBuilder conditions = new StringBuilder(CELL);
        filter.bounds().stream()
                .filter(bound -> orderOf(bound.number()) == order.by())
                .forEach(bound -> conditions.append(within(bound)));
        String source = table(order.by()) + " AS k WHERE " + conditions + (isTold(filter) ? "" : checked(filter));
        return List.of(last, new PageKeys.SortedList(source, "k.value", none, cells(filter)));
    }

    private PageKeys.SortedList ofTime(CallFilter filter) throws SQLException {
        String time = " WHERE (" + SQLITE.renderInlined(conditions.time(filter)) + ")";
        boolean byValues = !(filter.only().isEmpty() && filter.not().isEmpty());
        List<Long> groups = byValues ? numbers("SELECT id FROM call_group AS g", filter) : List.of();
        boolean checked = !filter.bounds().isEmpty() || groups.size() > MOST_LISTS;
        String conditions = time + (checked ? checked(filter) : "");
        return byValues && groups.size() <= MOST_LISTS
                ? new PageKeys.SortedList(
                        "call_key AS k" + conditions + " AND k.group_id = ?",
                        "k.timestamp",
                        "''",
                        groups.stream().map(List::of).toList())
                : new PageKeys.SortedList("call_time AS k" + conditions, "k.timestamp", "''");
    }

    /** Whether the lists by cost and latency tell all that is asked for. */
    private static boolean isTold(CallFilter filter) {
        return filter.isByValues()
                && filter.from().isEmpty()
                && filter.to().isEmpty()
                && Collections.disjoint(filter.only().keySet(), NOT_IN_LATENCY_GROUP)
                && Collections.disjoint(filter.not().keySet(), NOT_IN_LATENCY_GROUP);
    }

    private String checked(CallFilter filter) {
        return " AND EXISTS (SELECT 1 FROM routing_log WHERE routing_log.id = k.id AND (" + wanted(filter) + "))";
    }

    /** Run and group of the lists by cost or latency in which calls of a filter may be. */
    private List<List<Long>> cells(CallFilter filter) throws SQLException {
        Map<Dimension, Set<String>> only = new EnumMap<>(Dimension.class);
        Map<Dimension, Set<String>> not = new EnumMap<>(Dimension.class);
        only.putAll(filter.only());
        not.putAll(filter.not());
        only.keySet().removeAll(NOT_IN_LATENCY_GROUP);
        not.keySet().removeAll(NOT_IN_LATENCY_GROUP);
        List<Long> groups =
                numbers("SELECT id FROM latency_group AS g", new CallFilter(null, null, only, not, List.of(), ""));
        List<List<Long>> cells = new ArrayList<>();
        for (long run : runs(filter)) {
            for (long group : groups) {
                cells.add(List.of(run, group));
            }
        }
        return cells;
    }

    private List<Long> runs(CallFilter filter) throws SQLException {
        List<String> within = new ArrayList<>();
        filter.from()
                .ifPresent(
                        from -> within.add("latest >= '" + clock.boundText(from).replace('T', ' ') + "'"));
        filter.to().ifPresent(to -> within.add("earliest < '" + clock.boundText(to) + "'"));
        return numbers("SELECT run FROM call_run" + RollupParts.where(within) + " ORDER BY first_id DESC", List.of());
    }

    private List<Long> numbers(String query, CallFilter filter) throws SQLException {
        List<Object> values = new ArrayList<>();
        List<String> conditions = RollupParts.groups(filter, values);
        return numbers(query + RollupParts.where(conditions), values);
    }

    private List<Long> numbers(String query, List<Object> values) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
        }
        return found;
    }
}
