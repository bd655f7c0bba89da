package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Keeps the operator's choice in the log, and deletes calls that are older than it allows. */
final class LogRetention {
    private static final int CHUNK = 2_000;

    private final LogClock clock;
    private final InstantSource now;

    LogRetention(LogClock clock, InstantSource now) {
        this.clock = clock;
        this.now = now;
    }

    /** As the sums name it. */
    String today() {
        return clock.rowText(now.instant()).substring(0, LogClock.DAY);
    }

    static LogChoice choice(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT bodies, days FROM log_choice")) {
            if (!row.next()) {
                return LogChoice.EVERYTHING;
            }
            int days = row.getInt(2);
            boolean all = row.wasNull() || days < 1;
            return new LogChoice(policy(row.getString(1)), all ? null : days);
        }
    }

    /** What cannot be understood keeps least. */
    private static BodyPolicy policy(String name) {
        try {
            return BodyPolicy.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return BodyPolicy.HASH_ONLY;
        }
    }

    static long texts(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT count(*) FROM call_body WHERE request IS NOT NULL OR answer IS NOT NULL")) {
            row.next();
            return row.getLong(1);
        }
    }

    static void choose(Connection connection, LogChoice choice) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE log_choice SET bodies = ?, days = ?")) {
            update.setString(1, choice.bodies().wireName());
            update.setObject(2, choice.daysOrNull());
            update.executeUpdate();
        }
    }

    /**
     * Deletes the oldest calls that are too old, in one transaction. Rows of every program count, once they are
     * listed; one without a readable time stays.
     *
     * @return how many; 0 where none is left
     */
    int deleteChunk(Connection connection) throws SQLException {
        OptionalInt days = choice(connection).days();
        if (days.isEmpty()) {
            return 0;
        }
        String oldest = clock.boundText(now.instant().minus(Duration.ofDays(days.getAsInt())));
        LongStream.Builder found = LongStream.builder();
        try (PreparedStatement select = connection.prepareStatement("SELECT id FROM call_time WHERE timestamp < ?"
                + " AND replace(timestamp, ' ', 'T') < ? AND timestamp GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-*'"
                + " ORDER BY timestamp LIMIT " + CHUNK)) {
            select.setString(1, oldest);
            select.setString(2, oldest);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
        }
        long[] ids = found.build().toArray();
        if (ids.length > 0) {
            delete(connection, LongStream.of(ids).mapToObj(Long::toString).collect(Collectors.joining(",")));
        }
        return ids.length;
    }

    private static void delete(Connection connection, String ids) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM call_text WHERE rowid IN (" + ids + ")");
            statement.execute("DELETE FROM call_body WHERE call_id IN (" + ids + ")");
            statement.execute("DELETE FROM call_trace WHERE call_id IN (" + ids + ")");
            statement.execute("DELETE FROM routing_log WHERE id IN (" + ids + ")");
            connection.commit();
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
