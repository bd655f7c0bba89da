package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds calls up: from the sums that the log keeps where the filter asks for time and values alone, else from the calls
 * themselves. Both give the same to the last digit.
 */
final class CallSums {
    private final LogClock clock;
    private final CallIds ids;

    CallSums(LogClock clock) {
        this.clock = clock;
        this.ids = new CallIds(clock);
    }

    private SumSource source(CallFilter filter, Bucket finest, boolean summed) {
        return summed && filter.isByValues()
                ? SumSource.ofRollups(filter, clock, finest)
                : SumSource.ofCalls(ids.sql(filter, summed), finest);
    }

    /** @param summed whether all calls of the file are in its sums */
    CallTotals totals(Connection connection, CallFilter filter, boolean summed) throws SQLException {
        return source(filter, Bucket.DAY, summed)
                .read(connection, SumLine.COUNTS + SumLine.BILLED, "", row -> {
                    SumLine line = new SumLine(row, 1);
                    Duration average = line.averageLatency();
                    return new CallTotals(
                            line.calls(),
                            line.cost(),
                            line.unknownCosts(),
                            line.outcomes(),
                            line.errors(),
                            average == null ? null : latencies(connection, filter, summed, average, line.timed()),
                            line.tokens(),
                            line.billed());
                })
                .getFirst();
    }

    private Latencies latencies(Connection connection, CallFilter filter, boolean summed, Duration average, long timed)
            throws SQLException {
        LatencySums sums = new LatencySums(clock, ids);
        return summed && timed > LatencySums.FEW && LatencyQuery.isInHistograms(filter)
                ? sums.estimated(connection, filter, average)
                : sums.exact(connection, filter, summed, average);
    }

    /**
     * @param dimensionOrNull null for all values together
     * @return empty where the histograms cannot tell, and the calls are too many to be read
     */
    Optional<List<LatencyPoint>> latencySeries(
            Connection connection,
            CallFilter filter,
            Bucket bucket,
            @Nullable Dimension dimensionOrNull,
            boolean summed)
            throws SQLException {
        LatencySums sums = new LatencySums(clock, ids);
        boolean told = summed && LatencyQuery.isInHistograms(filter);
        boolean parted = dimensionOrNull == null || LatencyQuery.isInHistograms(dimensionOrNull);
        long timed = summed && filter.isByValues()
                ? source(filter, Bucket.DAY, true)
                        .read(connection, "coalesce(sum(timed), 0)", "", row -> row.getLong(1))
                        .getFirst()
                : 0;
        if (told && parted && bucket != Bucket.HOUR && timed > LatencySums.FEW) {
            return Optional.of(sums.estimatedSeries(connection, filter, bucket, dimensionOrNull));
        }
        return !parted && timed > LatencySums.MANY
                ? Optional.empty()
                : Optional.of(sums.exactSeries(connection, filter, bucket, dimensionOrNull, summed));
    }

    long calls(Connection connection, CallFilter filter, boolean summed) throws SQLException {
        return source(filter, Bucket.DAY, summed)
                .read(connection, "coalesce(sum(calls), 0)", "", row -> row.getLong(1))
                .getFirst();
    }

    List<GroupTotals> byGroup(Connection connection, CallFilter filter, Dimension dimension, boolean summed)
            throws SQLException {
        List<GroupTotals> groups = source(filter, Bucket.DAY, summed)
                .read(
                        connection,
                        value(dimension) + ", " + SumLine.COUNTS,
                        " GROUP BY 1",
                        row -> new SumLine(row, 2).group(row.getString(1)));
        groups.sort(Comparator.comparing(GroupTotals::knownCost).reversed().thenComparing(GroupTotals::value));
        return groups;
    }

    List<CrossTotals> byTwo(Connection connection, CallFilter filter, Dimension first, Dimension second, boolean summed)
            throws SQLException {
        return source(filter, Bucket.DAY, summed)
                .read(
                        connection,
                        value(first) + ", " + value(second) + ", " + SumLine.COUNTS + SumLine.BILLED,
                        " GROUP BY 1, 2",
                        row -> {
                            SumLine line = new SumLine(row, 3);
                            return new CrossTotals(row.getString(1), line.group(row.getString(2)), line.billed());
                        });
    }

    List<SeriesPoint> series(
            Connection connection, CallFilter filter, Bucket bucket, Dimension dimension, boolean summed)
            throws SQLException {
        Bucket finest = bucket == Bucket.HOUR ? Bucket.HOUR : Bucket.DAY;
        List<Optional<SeriesPoint>> points = source(filter, finest, summed)
                .read(
                        connection,
                        "substr(bucket, 1, " + bucket.prefix() + "), " + value(dimension) + ", " + SumLine.COUNTS,
                        " GROUP BY 1, 2 ORDER BY 1, 2",
                        row -> {
                            SumLine line = new SumLine(row, 3);
                            LocalDateTime start = startOf(bucket, row.getString(1));
                            return start == null
                                    ? Optional.empty()
                                    : Optional.of(new SeriesPoint(
                                            start,
                                            row.getString(2),
                                            line.calls(),
                                            line.cost(),
                                            line.unknownCosts(),
                                            line.errors(),
                                            line.tokens()));
                        });
        return points.stream().flatMap(Optional::stream).toList();
    }

    List<BilledPoint> billed(Connection connection, CallFilter filter, Bucket bucket, boolean summed)
            throws SQLException {
        Bucket finest = bucket == Bucket.HOUR ? Bucket.HOUR : Bucket.DAY;
        return source(filter, finest, summed)
                .read(
                        connection,
                        "substr(bucket, 1, " + bucket.prefix() + "), " + SumLine.COUNTS + SumLine.BILLED,
                        " GROUP BY 1 ORDER BY 1",
                        row -> {
                            LocalDateTime start = startOf(bucket, row.getString(1));
                            return start == null
                                    ? Optional.<BilledPoint>empty()
                                    : Optional.of(new BilledPoint(start, new SumLine(row, 2).billed()));
                        })
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Null for what is no time. */
    static @Nullable LocalDateTime startOf(Bucket bucket, @Nullable String characters) {
        try {
            return bucket.startOf(Objects.requireNonNullElse(characters, ""));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static String value(Dimension dimension) {
        return "g." + RollupParts.column(dimension);
    }
}
