package signalbox.core.calllog;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The calls of a filter as a query of their ids, found by the shortest way there is. */
final class CallIds {
    /** The calls that are in no list yet: those of the last moments. */
    static final String NOT_LISTED = "id > (SELECT done_id FROM list_progress)";

    private static final DSLContext SQLITE = DSL.using(SQLDialect.SQLITE);

    private final CallConditions conditions;

    CallIds(LogClock clock) {
        this.conditions = new CallConditions(clock);
    }

    /** @param summed whether the lists are to be used */
    String sql(CallFilter filter, boolean summed) {
        Condition wanted = conditions.of(filter);
        boolean byValues = !(filter.only().isEmpty() && filter.not().isEmpty());
        boolean byTime = filter.from().isPresent() || filter.to().isPresent();
        String all = SQLITE.renderInlined(
                select(RoutingLog.ID).from(RoutingLog.ROUTING_LOG).where(wanted));
        if (!summed || !filter.text().isEmpty() || (!byValues && !byTime)) {
            return all;
        }
        String listed = byValues ? ofGroups(filter) : ofTime(conditions.time(filter));
        if (!filter.isByValues()) {
            listed = SQLITE.renderInlined(select(RoutingLog.ID)
                    .from(RoutingLog.ROUTING_LOG)
                    .where(condition("id IN (" + listed + ")").and(wanted)));
        }
        return listed + " UNION ALL "
                + SQLITE.renderInlined(select(RoutingLog.ID)
                        .from(RoutingLog.ROUTING_LOG)
                        .where(condition(NOT_LISTED).and(wanted)));
    }

    private String ofGroups(CallFilter filter) {
        String groups = "SELECT id FROM call_group WHERE " + SQLITE.renderInlined(CallConditions.values(filter));
        return SQLITE.renderInlined(select(field("id"))
                .from(table("call_key"))
                .where(condition("group_id IN (" + groups + ")").and(conditions.time(filter))));
    }

    private static String ofTime(Condition time) {
        return SQLITE.renderInlined(select(field("id")).from(table("call_time")).where(time));
    }

    /**
     * Every call of a stretch of time.
     *
     * @param from as {@link LogClock#boundText}, or any text that hours can be compared with
     * @param to the same
     */
    static String between(String from, String to) {
        String time = " WHERE " + within(from, to);
        return "SELECT id FROM call_time" + time + " UNION ALL SELECT id FROM routing_log" + time + " AND "
                + NOT_LISTED;
    }

    /** The same as a condition over {@code timestamp}. */
    static String within(String from, String to) {
        return "(" + SQLITE.renderInlined(CallConditions.from(from).and(CallConditions.to(to))) + ")";
    }
}
