package signalbox.core.calllog;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;

/** A filter as a condition over the rows of the log. */
final class CallConditions {
    private final LogClock clock;

    CallConditions(LogClock clock) {
        this.clock = clock;
    }

    Condition of(CallFilter filter) {
        Condition condition = noCondition();
        if (filter.from().isPresent()) {
            condition = condition.and(
                    RoutingLog.TIMESTAMP.ge(clock.boundText(filter.from().get())));
        }
        if (filter.to().isPresent()) {
            condition = condition.and(
                    RoutingLog.TIMESTAMP.lt(clock.boundText(filter.to().get())));
        }
        for (Map.Entry<Dimension, Set<String>> wanted : filter.only().entrySet()) {
            condition = condition.and(hasOneOf(RoutingLog.column(wanted.getKey()), wanted.getValue()));
        }
        for (Map.Entry<Dimension, Set<String>> unwanted : filter.not().entrySet()) {
            Field<String> column = coalesce(RoutingLog.column(unwanted.getKey()), inline(""));
            condition = condition.and(column.notIn(unwanted.getValue()));
        }
        if (filter.minCost().isPresent()) {
            BigDecimal picodollars = filter.minCost().get().usd().movePointRight(12);
            condition = condition.and(RoutingLog.PICODOLLARS.ge(
                    picodollars.setScale(0, RoundingMode.CEILING).longValue()));
        }
        return condition;
    }

    /** The empty value stands for none at all. */
    private static Condition hasOneOf(Field<String> column, Set<String> values) {
        List<Condition> any = new ArrayList<>();
        any.add(column.in(values));
        if (values.contains("")) {
            any.add(column.isNull());
        }
        return or(any);
    }
}
