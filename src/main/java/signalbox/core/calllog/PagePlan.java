package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/**
 * Chooses how a page is found, because SQLite cannot know how many calls a filter leaves: along the order's own index
 * where many match, along the keys of the groups that match, or by sorting the few that do. Each looks at some ten
 * thousand rows at most.
 */
final class PagePlan {
    /** So many rows are read and sorted in some hundredths of a second. */
    private static final int FEW = 40_000;

    /** More groups than these leave few calls out. */
    private static final int FEW_GROUPS = 200;

    private static final DSLContext SQLITE = DSL.using(SQLDialect.SQLITE);

    private final Connection connection;
    private final CallSums sums;
    private final CallConditions conditions;
    private final CallIds ids;
    private final boolean summed;

    /** @param summed whether the sums, the keys and the indexes are complete */
    PagePlan(Connection connection, LogClock clock, boolean summed) {
        this.connection = connection;
        this.sums = new CallSums(clock);
        this.conditions = new CallConditions(clock);
        this.ids = new CallIds(clock);
        this.summed = summed;
    }

    /**
     * What follows SELECT … FROM: the table and the conditions.
     *
     * @param after a condition on the order's column and the id, which leaves what comes later
     */
    String from(CallFilter filter, CallOrder order, String after, int limit) throws SQLException {
        String wanted = wanted(filter);
        String all = " WHERE (" + wanted + ") AND " + after;
        if (!summed || !filter.text().isEmpty()) {
            return "routing_log" + all;
        }
        boolean byValues = !(filter.only().isEmpty() && filter.not().isEmpty());
        if (filter.isByValues() && byValues && order.by() == CallOrder.By.TIME) {
            List<Long> groups = groups(filter);
            if (groups.size() <= FEW_GROUPS) {
                return "routing_log WHERE id IN (" + merged(groups, filter, order, after, limit) + ")";
            }
        }
        if (!filter.isByValues() && order.by() == CallOrder.By.TIME) {
            String index = selectiveIndex(filter);
            return "routing_log INDEXED BY " + (index.isEmpty() ? indexOf(CallOrder.By.TIME) : index) + all;
        }
        boolean bounded = byValues || filter.from().isPresent() || filter.to().isPresent();
        if (order.by() != CallOrder.By.TIME && bounded) {
            CallFilter values =
                    new CallFilter(filter.fromOrNull(), filter.toOrNull(), filter.only(), filter.not(), List.of(), "");
            if (sums.calls(connection, values, true) <= FEW) {
                return "routing_log WHERE id IN (" + ids.sql(values, true) + ") AND (" + wanted + ") AND " + after;
            }
        }
        return "routing_log INDEXED BY " + indexOf(order.by()) + all;
    }

    /** The filter as a condition over {@code routing_log}. */
    String wanted(CallFilter filter) {
        return SQLITE.renderInlined(conditions.of(filter));
    }

    private static String indexOf(CallOrder.By by) {
        return switch (by) {
            case TIME -> "routing_log_by_time";
            case COST -> "routing_log_by_cost";
            case LATENCY -> "routing_log_by_latency";
        };
    }

    private List<Long> groups(CallFilter filter) throws SQLException {
        List<Long> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT id FROM call_group WHERE " + SQLITE.renderInlined(CallConditions.values(filter)))) {
            while (rows.next()) {
                found.add(rows.getLong(1));
            }
        }
        return found;
    }

    /** The ids of the first of all groups: the first of each, put together. */
    private String merged(List<Long> groups, CallFilter filter, CallOrder order, String after, int limit) {
        if (groups.isEmpty()) {
            return "SELECT 0 WHERE 0";
        }
        String direction = order.descending() ? " DESC" : "";
        String sorted = " ORDER BY timestamp" + direction + ", id" + direction + " LIMIT " + limit;
        String time = SQLITE.renderInlined(conditions.time(filter));
        return groups.stream()
                .map(group -> "SELECT * FROM (SELECT timestamp, id FROM call_key WHERE group_id = " + group + " AND ("
                        + time + ") AND " + after + sorted + ")")
                .collect(Collectors.joining(" UNION ALL ", "SELECT id FROM (", ")" + sorted));
    }

    /** The index of a bound that leaves few calls; empty where there is none. */
    private String selectiveIndex(CallFilter filter) throws SQLException {
        for (Bound bound : filter.bounds()) {
            if (bound.number() == Bound.Number.COST || bound.number() == Bound.Number.LATENCY) {
                CallOrder.By by = bound.number() == Bound.Number.COST ? CallOrder.By.COST : CallOrder.By.LATENCY;
                String condition = by.column() + " " + bound.comparison().sign() + " "
                        + bound.value().toPlainString();
                try (Statement statement = connection.createStatement();
                        ResultSet count = statement.executeQuery("SELECT count(*) FROM (SELECT 1 FROM routing_log"
                                + " INDEXED BY " + indexOf(by) + " WHERE " + condition + " LIMIT " + FEW + ")")) {
                    if (count.next() && count.getInt(1) < FEW) {
                        return indexOf(by);
                    }
                }
            }
        }
        return "";
    }
}
