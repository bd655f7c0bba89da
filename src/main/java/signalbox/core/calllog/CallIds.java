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
    private static final DSLContext SQLITE = DSL.using(SQLDialect.SQLITE);

    private final CallConditions conditions;

    CallIds(LogClock clock) {
        this.conditions = new CallConditions(clock);
    }

    /** @param summed whether every call has its key in {@code call_key} */
    String sql(CallFilter filter, boolean summed) {
        Condition wanted = conditions.of(filter);
        boolean byValues = summed && !(filter.only().isEmpty() && filter.not().isEmpty());
        if (!byValues) {
            return SQLITE.renderInlined(
                    select(RoutingLog.ID).from(RoutingLog.ROUTING_LOG).where(wanted));
        }
        String groups = "SELECT id FROM call_group WHERE " + SQLITE.renderInlined(CallConditions.values(filter));
        String keys = SQLITE.renderInlined(select(field("id"))
                .from(table("call_key"))
                .where(condition("group_id IN (" + groups + ")").and(conditions.time(filter))));
        return filter.isByValues()
                ? keys
                : SQLITE.renderInlined(select(RoutingLog.ID)
                        .from(RoutingLog.ROUTING_LOG)
                        .where(condition("id IN (" + keys + ")").and(wanted)));
    }
}
