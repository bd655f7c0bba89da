package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How latencies are distributed: exactly, from the calls, while they are few; from daily histograms, to within three in
 * a hundred, where they are many.
 */
final class LatencySums {
    /** So many calls are read in a few hundredths of a second. */
    static final int FEW = 20_000;

    /** So many are read in a second or two: the most for what the histograms cannot tell. */
    static final int MANY = 400_000;

    private static final Reading EXACT = new Reading(micros -> micros, micros -> micros);
    private static final Reading STEPS = new Reading(
            step -> CallMeasure.leastOf((int) step) * 1000, step -> CallMeasure.leastOf((int) step + 1) * 1000);

    private final LogClock clock;
    private final CallIds ids;

    LatencySums(LogClock clock, CallIds ids) {
        this.clock = clock;
        this.ids = ids;
    }

    Latencies exact(Connection connection, CallFilter filter, boolean summed, Duration average) throws SQLException {
        return together(distributions(
                        connection, LatencyQuery.WHOLE.ofCalls(ids.sql(filter, summed)), List.of(), EXACT))
                .latencies(average, false);
    }

    Latencies estimated(Connection connection, CallFilter filter, Duration average) throws SQLException {
        List<Object> values = new ArrayList<>();
        String query = LatencyQuery.WHOLE.ofHistograms(filter, clock, values);
        return together(distributions(connection, query, values, STEPS)).latencies(average, true);
    }

    private static Distribution together(Map<Place, Distribution> found) {
        return found.getOrDefault(new Place("", ""), new Distribution());
    }

    /** @param dimensionOrNull null for all values together */
    List<LatencyPoint> exactSeries(
            Connection connection,
            CallFilter filter,
            Bucket bucket,
            @Nullable Dimension dimensionOrNull,
            boolean summed)
            throws SQLException {
        String query = LatencyQuery.exact(bucket, dimensionOrNull).ofCalls(ids.sql(filter, summed));
        return points(distributions(connection, query, List.of(), EXACT), bucket, false);
    }

    List<LatencyPoint> estimatedSeries(
            Connection connection, CallFilter filter, Bucket bucket, @Nullable Dimension dimensionOrNull)
            throws SQLException {
        List<Object> values = new ArrayList<>();
        String query = LatencyQuery.daily(bucket, dimensionOrNull).ofHistograms(filter, clock, values);
        return points(distributions(connection, query, values, STEPS), bucket, true);
    }

    private static Map<Place, Distribution> distributions(
            Connection connection, String query, List<Object> values, Reading reading) throws SQLException {
        Map<Place, Distribution> found = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long least = rows.getLong(3);
                    found.computeIfAbsent(new Place(rows.getString(1), rows.getString(2)), place -> new Distribution())
                            .add(reading.from(least), reading.to(least), rows.getLong(4));
                }
            }
        }
        return found;
    }

    /** A bucket, by the characters that name it, and a value of the dimension asked for. */
    private record Place(String bucket, String value) {}

    /** From where to where, in microseconds, the calls of a line lie. */
    private record Reading(LongUnaryOperator least, LongUnaryOperator most) {
        long from(long value) {
            return least.applyAsLong(value);
        }

        long to(long value) {
            return most.applyAsLong(value);
        }
    }

    private static List<LatencyPoint> points(Map<Place, Distribution> found, Bucket bucket, boolean estimated) {
        List<LatencyPoint> points = new ArrayList<>();
        found.forEach((place, distribution) -> {
            LocalDateTime start = CallSums.startOf(bucket, place.bucket());
            if (start != null) {
                points.add(new LatencyPoint(
                        start,
                        place.value(),
                        distribution.calls(),
                        distribution.latencies(distribution.average(), estimated)));
            }
        });
        return points;
    }
}
