package signalbox.core.calllog;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.replace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;

/** A filter as conditions over the rows of the log, or over the groups that its sums are kept by. */
final class CallConditions {
    private final LogClock clock;

    CallConditions(LogClock clock) {
        this.clock = clock;
    }

    Condition of(CallFilter filter) {
        Condition condition = time(filter).and(values(filter)).and(numbers(filter));
        return filter.text().isEmpty()
                ? condition
                : condition.and(condition(
                        "routing_log.id IN (SELECT rowid FROM call_text WHERE call_text MATCH ?)",
                        SearchWords.query(filter.text())));
    }

    /** Some programs write a space between date and time; both forms sort by the date first. */
    Condition time(CallFilter filter) {
        Condition condition = noCondition();
        if (filter.from().isPresent()) {
            condition = condition.and(from(clock.boundText(filter.from().get())));
        }
        if (filter.to().isPresent()) {
            condition = condition.and(to(clock.boundText(filter.to().get())));
        }
        return condition;
    }

    static Condition from(String bound) {
        Condition indexed = RoutingLog.TIMESTAMP.ge(bound.replace('T', ' '));
        return bound.length() == LogClock.DAY
                ? indexed
                : indexed.and(replace(RoutingLog.TIMESTAMP, " ", "T").ge(bound));
    }

    static Condition to(String bound) {
        // A row without a time lies in no stretch of it.
        Condition indexed = RoutingLog.TIMESTAMP.lt(bound).and(RoutingLog.TIMESTAMP.gt(inline("")));
        return bound.length() == LogClock.DAY
                ? indexed
                : indexed.and(replace(RoutingLog.TIMESTAMP, " ", "T").lt(bound));
    }

    static Condition values(CallFilter filter) {
        Condition condition = noCondition();
        for (Map.Entry<Dimension, Set<String>> wanted : filter.only().entrySet()) {
            condition = condition.and(hasOneOf(RoutingLog.column(wanted.getKey()), wanted.getValue()));
        }
        for (Map.Entry<Dimension, Set<String>> unwanted : filter.not().entrySet()) {
            Field<String> column = coalesce(RoutingLog.column(unwanted.getKey()), inline(""));
            condition = condition.and(column.notIn(unwanted.getValue()));
        }
        return condition;
    }

    private static Condition numbers(CallFilter filter) {
        Condition condition = noCondition();
        for (Bound bound : filter.bounds()) {
            condition = condition.and(number(bound));
        }
        return condition;
    }

    private static Condition number(Bound bound) {
        Field<Double> column = switch (bound.number()) {
            case COST -> RoutingLog.COST_USD;
            case LATENCY -> RoutingLog.LATENCY.coerce(Double.class);
            case INPUT_TOKENS -> RoutingLog.INPUT_TOKENS.coerce(Double.class);
            case OUTPUT_TOKENS -> RoutingLog.OUTPUT_TOKENS.coerce(Double.class);
        };
        return compare(column, bound.comparison(), bound.value().doubleValue());
    }

    private static Condition compare(Field<Double> column, Bound.Comparison comparison, double value) {
        return switch (comparison) {
            // Text in a number's place is unknown, and more than every number.
            case MORE -> column.gt(value).and(condition("{0} < ''", column));
            case AT_LEAST -> column.ge(value).and(condition("{0} < ''", column));
            case LESS -> column.lt(value);
            case AT_MOST -> column.le(value);
        };
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
