package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where sums are taken from: the log's own hourly and daily ones, or the calls themselves. Either gives {@code bucket},
 * {@code calls}, the measures, and the values of {@code call_group} under the name {@code g}.
 */
record SumSource(String from, List<Object> values) {
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    static SumSource ofRollups(CallFilter filter, LogClock clock, Bucket finest) {
        RollupParts parts = RollupParts.between(
                filter.from().map(clock::boundText).orElse(""),
                filter.to().map(clock::boundText).orElse(""),
                finest);
        List<Object> values = new ArrayList<>(parts.values());
        List<String> conditions = RollupParts.groups(filter, values);
        return new SumSource(
                " FROM (" + parts.sql() + ") AS p JOIN call_group AS g ON g.id = p.group_id"
                        + RollupParts.where(conditions),
                values);
    }

    /** @param ids a query of the calls' ids */
    static SumSource ofCalls(String ids, Bucket finest) {
        String bucket = finest == Bucket.HOUR ? "hour" : "day";
        return new SumSource(
                " FROM (SELECT *, 1 AS calls, " + bucket + " AS bucket FROM call_measure WHERE id IN (" + ids
                        + ")) AS g",
                List.of());
    }

    <T> List<T> read(Connection connection, String columns, String grouping, Reader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + columns + from + grouping)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            List<T> lines = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(reader.read(rows));
                }
            }
            return lines;
        }
    }
}
