package signalbox.core.calllog;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;

/** Adds calls up. Sums of money are taken over whole numbers and are exact. */
final class CallSums {
    private static final Field<Integer> CALLS = count().as("calls");
    private static final Field<Integer> KNOWN = count(RoutingLog.PICODOLLARS).as("known");
    private static final Field<Integer> ERRORS = count().filterWhere(
                    RoutingLog.STATUS.eq(inline(CallStatus.FAILED.wireName())))
            .as("errors");
    private static final Field<Integer> OUTCOMES = count(RoutingLog.STATUS).as("outcomes");
    private static final Field<BigDecimal> AVERAGE_LATENCY =
            avg(RoutingLog.LATENCY).as("average_latency");
    private static final Field<Long> MICRODOLLARS = RoutingLog.PICODOLLARS.div(inline(Picodollars.PER_MICRODOLLAR));
    private static final Field<Long> REST = RoutingLog.PICODOLLARS.mod(inline(Picodollars.PER_MICRODOLLAR));
    private static final Field<BigDecimal> COST_MICRO = sum(MICRODOLLARS).as("cost_micro");
    private static final Field<BigDecimal> COST_REST = sum(REST).as("cost_rest");

    private static final Condition BILLED = RoutingLog.PICODOLLARS
            .isNotNull()
            .and(RoutingLog.INPUT_TOKENS.ge(inline(0L)))
            .and(RoutingLog.OUTPUT_TOKENS.ge(inline(0L)));
    private static final Field<Integer> BILLED_CALLS =
            count().filterWhere(BILLED).as("billed_calls");
    private static final Field<BigDecimal> BILLED_MICRO = billed(MICRODOLLARS, "billed_micro");
    private static final Field<BigDecimal> BILLED_REST = billed(REST, "billed_rest");
    private static final Field<BigDecimal> INPUT = billed(RoutingLog.INPUT_TOKENS, "billed_input");
    private static final Field<BigDecimal> CACHED = billed(RoutingLog.CACHED_TOKENS, "billed_cached");
    private static final Field<BigDecimal> WRITTEN = billed(RoutingLog.CACHE_WRITE_TOKENS, "billed_written");
    private static final Field<BigDecimal> OUTPUT = billed(RoutingLog.OUTPUT_TOKENS, "billed_output");
    private static final Field<BigDecimal> REASONING = billed(RoutingLog.REASONING_TOKENS, "billed_reasoning");

    private CallSums() {}

    static CallTotals totals(DSLContext database, Condition wanted) {
        Record sums = database.select(CALLS, KNOWN, OUTCOMES, ERRORS, AVERAGE_LATENCY, COST_MICRO, COST_REST)
                .select(BILLED_CALLS, BILLED_MICRO, BILLED_REST, INPUT, CACHED, WRITTEN, OUTPUT, REASONING)
                .from(RoutingLog.ROUTING_LOG)
                .where(wanted)
                .fetchSingle();
        Usage usage = new Usage(
                whole(sums, INPUT),
                whole(sums, CACHED),
                whole(sums, WRITTEN),
                whole(sums, OUTPUT),
                whole(sums, REASONING));
        return new CallTotals(
                sums.get(CALLS),
                money(sums, COST_MICRO, COST_REST),
                sums.get(CALLS) - sums.get(KNOWN),
                sums.get(OUTCOMES),
                sums.get(ERRORS),
                latencies(database, wanted, averageLatency(sums)),
                new BilledTokens(sums.get(BILLED_CALLS), usage, money(sums, BILLED_MICRO, BILLED_REST)));
    }

    static List<GroupTotals> byGroup(DSLContext database, Condition wanted, Dimension dimension) {
        Field<String> value = value(dimension);
        return database
                .select(value, CALLS, KNOWN, ERRORS, AVERAGE_LATENCY, COST_MICRO, COST_REST)
                .from(RoutingLog.ROUTING_LOG)
                .where(wanted)
                .groupBy(value)
                .fetch(group -> new GroupTotals(
                        group.get(value),
                        group.get(CALLS),
                        money(group, COST_MICRO, COST_REST),
                        group.get(CALLS) - group.get(KNOWN),
                        group.get(ERRORS),
                        averageLatency(group)))
                .stream()
                .sorted(Comparator.comparing(GroupTotals::knownCost).reversed().thenComparing(GroupTotals::value))
                .toList();
    }

    static List<SeriesPoint> series(DSLContext database, Condition wanted, Bucket bucket, Dimension dimension) {
        Field<String> start = substring(RoutingLog.TIMESTAMP, inline(1), inline(bucket.prefix()));
        Field<String> value = value(dimension);
        Result<? extends Record> groups = database.select(start, value, CALLS, KNOWN, COST_MICRO, COST_REST)
                .from(RoutingLog.ROUTING_LOG)
                .where(wanted.and(RoutingLog.TIMESTAMP.isNotNull()))
                .groupBy(start, value)
                .orderBy(start, value)
                .fetch();
        List<SeriesPoint> points = new ArrayList<>();
        for (Record group : groups) {
            point(group, start, value, bucket).ifPresent(points::add);
        }
        return points;
    }

    private static Optional<SeriesPoint> point(Record group, Field<String> start, Field<String> value, Bucket bucket) {
        try {
            return Optional.of(new SeriesPoint(
                    bucket.startOf(group.get(start)),
                    group.get(value),
                    group.get(CALLS),
                    money(group, COST_MICRO, COST_REST),
                    group.get(CALLS) - group.get(KNOWN)));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable Latencies latencies(DSLContext database, Condition wanted, @Nullable Duration average) {
        if (average == null) {
            return null;
        }
        Result<Record2<Long, Integer>> counts = database.select(RoutingLog.LATENCY, CALLS)
                .from(RoutingLog.ROUTING_LOG)
                .where(wanted.and(RoutingLog.LATENCY.isNotNull()))
                .groupBy(RoutingLog.LATENCY)
                .orderBy(RoutingLog.LATENCY)
                .fetch();
        long calls = counts.stream().mapToLong(Record2::value2).sum();
        return new Latencies(average, atShare(counts, calls, 50), atShare(counts, calls, 95));
    }

    /** The least latency that so many of a hundred calls did not exceed. */
    private static Duration atShare(Result<Record2<Long, Integer>> counts, long calls, int percent) {
        long rank = (calls * percent + 99) / 100;
        long seen = 0;
        for (Record2<Long, Integer> count : counts) {
            seen += count.value2();
            if (seen >= rank) {
                return Duration.ofMillis(count.value1());
            }
        }
        return Duration.ZERO;
    }

    private static Field<String> value(Dimension dimension) {
        return coalesce(RoutingLog.column(dimension), inline("")).as("value");
    }

    private static Field<BigDecimal> billed(Field<Long> column, String name) {
        AggregateFunction<BigDecimal> sum = sum(column);
        return sum.filterWhere(BILLED).as(name);
    }

    private static Money money(Record sums, Field<BigDecimal> micro, Field<BigDecimal> rest) {
        return Picodollars.money(whole(sums, micro), whole(sums, rest));
    }

    private static long whole(Record sums, Field<BigDecimal> column) {
        BigDecimal sum = sums.get(column);
        return sum == null ? 0 : sum.longValue();
    }

    private static @Nullable Duration averageLatency(Record sums) {
        BigDecimal millis = sums.get(AVERAGE_LATENCY);
        return millis == null ? null : Duration.ofNanos(millis.movePointRight(6).longValue());
    }
}
