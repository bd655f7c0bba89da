package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The days whose sums are not made of their hours yet: today, and those that calls were added to or taken from. */
final class OpenDays {
    private static final String SUMS = "sum(calls), sum(cost_micro), sum(cost_rest), sum(timed), sum(latency_us),"
            + " sum(input), sum(cached), sum(cache_write), sum(output), sum(reasoning)";

    /** The hours of a day, as a condition over {@code hour}; the day is to be put in for {@code %1$s}. */
    private static final String ITS_HOURS = "hour >= %1$s AND hour <= CASE WHEN length(%1$s) < 10 THEN %1$s"
            + " ELSE %1$s || char(1114111) END AND substr(hour, 1, 10) = %1$s";

    private OpenDays() {}

    static String hoursOf(String day) {
        return String.format(Locale.ROOT, ITS_HOURS, day);
    }

    static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM open_day")) {
            count.next();
            return count.getInt(1);
        }
    }

    /**
     * Adds the first of them up and closes it, in one transaction.
     *
     * @param today stays open, because the next call would open it again
     * @return whether there may be more
     */
    static boolean closeOne(Connection connection, String today) throws SQLException {
        connection.setAutoCommit(false);
        try {
            String day = first(connection, today);
            if (day != null) {
                close(connection, day);
            }
            connection.commit();
            return day != null;
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static @Nullable String first(Connection connection, String today) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT day FROM open_day WHERE day <> ? LIMIT 1")) {
            statement.setString(1, today);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : null;
            }
        }
    }

    private static void close(Connection connection, String day) throws SQLException {
        for (String sql : new String[] {
            "DELETE FROM rollup_day WHERE day = ?1",
            "INSERT INTO rollup_day SELECT ?1, group_id, " + SUMS + " FROM rollup_hour WHERE " + hoursOf("?1")
                    + " GROUP BY group_id",
            "DELETE FROM open_day WHERE day = ?1"
        }) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, day);
                statement.executeUpdate();
            }
        }
    }
}
