package signalbox.core.calllog;

import static org.jooq.impl.DSL.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Lists calls page by page: each page continues after the last row of the one before, wherever rows were added. */
final class CallPages {
    static final List<SelectField<?>> COLUMNS = List.of(
            RoutingLog.ID,
            RoutingLog.TIMESTAMP,
            RoutingLog.CALLED_AT_UTC,
            RoutingLog.TIER,
            RoutingLog.MODEL,
            RoutingLog.PROVIDER,
            RoutingLog.COMPLEXITY,
            RoutingLog.TASK,
            RoutingLog.USER,
            RoutingLog.CAUSE,
            RoutingLog.STATUS,
            RoutingLog.SOURCE,
            RoutingLog.INPUT_TOKENS,
            RoutingLog.OUTPUT_TOKENS,
            RoutingLog.PICODOLLARS.as("picodollars"),
            RoutingLog.LATENCY,
            RoutingLog.SIMULATED);

    private final LogClock clock;

    CallPages(LogClock clock) {
        this.clock = clock;
    }

    CallPage page(DSLContext database, Condition wanted, CallOrder order, @Nullable CallKey after, int limit) {
        Field<?> sort = sortField(order);
        List<Record> records = new ArrayList<>();
        if (after == null || after.valueOrNull() != null) {
            Condition following = after == null ? wanted : wanted.and(before(order, after));
            records.addAll(database.select(COLUMNS)
                    .from(RoutingLog.ROUTING_LOG)
                    .where(following.and(sort.isNotNull()))
                    .orderBy(sort.desc(), RoutingLog.ID.desc())
                    .limit(limit + 1)
                    .fetch());
        }
        if (records.size() <= limit) {
            records.addAll(withoutValue(database, wanted.and(sort.isNull()), after, limit + 1 - records.size()));
        }
        boolean more = records.size() > limit;
        List<Record> shown = more ? records.subList(0, limit) : records;
        return new CallPage(shown.stream().map(this::rowOf).toList(), more ? keyOf(order, shown.getLast()) : null);
    }

    private static List<Record> withoutValue(
            DSLContext database, Condition wanted, @Nullable CallKey after, int limit) {
        Condition following =
                after != null && after.valueOrNull() == null ? wanted.and(RoutingLog.ID.lt(after.id())) : wanted;
        return List.copyOf(database.select(COLUMNS)
                .from(RoutingLog.ROUTING_LOG)
                .where(following)
                .orderBy(RoutingLog.ID.desc())
                .limit(limit)
                .fetch());
    }

    private static Condition before(CallOrder order, CallKey key) {
        return switch (order) {
            case NEWEST -> row(RoutingLog.TIMESTAMP, RoutingLog.ID).lt((String) key.valueOrNull(), key.id());
            case DEAREST -> row(RoutingLog.PICODOLLARS, RoutingLog.ID).lt((Long) key.valueOrNull(), key.id());
            case SLOWEST -> row(RoutingLog.LATENCY, RoutingLog.ID).lt((Long) key.valueOrNull(), key.id());
        };
    }

    private static Field<?> sortField(CallOrder order) {
        return switch (order) {
            case NEWEST -> RoutingLog.TIMESTAMP;
            case DEAREST -> RoutingLog.PICODOLLARS;
            case SLOWEST -> RoutingLog.LATENCY;
        };
    }

    private static CallKey keyOf(CallOrder order, Record record) {
        Object value = switch (order) {
            case NEWEST -> record.get(RoutingLog.TIMESTAMP);
            case DEAREST -> record.get("picodollars", Long.class);
            case SLOWEST -> record.get(RoutingLog.LATENCY);
        };
        return new CallKey(order, value, record.get(RoutingLog.ID));
    }

    CallRow rowOf(Record record) {
        Long picodollars = record.get("picodollars", Long.class);
        Long latency = record.get(RoutingLog.LATENCY);
        return new CallRow(
                record.get(RoutingLog.ID),
                clock.instant(record.get(RoutingLog.CALLED_AT_UTC), record.get(RoutingLog.TIMESTAMP)),
                text(record, RoutingLog.TIER),
                text(record, RoutingLog.MODEL),
                text(record, RoutingLog.PROVIDER),
                text(record, RoutingLog.COMPLEXITY),
                text(record, RoutingLog.TASK),
                text(record, RoutingLog.USER),
                text(record, RoutingLog.CAUSE),
                text(record, RoutingLog.STATUS),
                text(record, RoutingLog.SOURCE),
                record.get(RoutingLog.INPUT_TOKENS),
                record.get(RoutingLog.OUTPUT_TOKENS),
                picodollars == null ? null : Picodollars.money(picodollars),
                latency == null ? null : Duration.ofMillis(latency),
                Objects.equals(record.get(RoutingLog.SIMULATED), 1));
    }

    private static String text(Record record, Field<String> column) {
        return Objects.requireNonNullElse(record.get(column), "");
    }
}
