package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The ids of our own calls: each higher than every id that a call of the file has or had, as far as anything tells, so
 * that nothing kept of one call is ever taken for another's. For use within transactions that hold the write lock.
 *
 * <p>SQLite notes the highest id in a table of its own with every row, unless a higher one stands there. That is a page
 * more to write for each call that comes alone, so where many come in a row, some ids are noted ahead; those that are
 * left over are left out when another program writes next.
 */
final class CallIdSequence implements AutoCloseable {
    private static final long UNKNOWN = -1;
    private static final long MOST_AHEAD = 1_000;

    private final Statement statement;
    private final boolean notes;
    private final PreparedStatement highest;
    private long last = UNKNOWN;
    private long takenInARow;
    private long noted;

    CallIdSequence(Connection connection) throws SQLException {
        statement = connection.createStatement();
        // None where every table of the file was made without AUTOINCREMENT.
        notes = LogFile.strings(connection, "SELECT name FROM sqlite_schema").contains("sqlite_sequence");
        highest = connection.prepareStatement("SELECT max(coalesce((SELECT max(id) FROM routing_log), 0),"
                + " coalesce((SELECT max(call_id) FROM call_trace), 0),"
                + " coalesce((SELECT done_id FROM text_progress), 0),"
                + " coalesce((SELECT done_id FROM list_progress), 0),"
                + " coalesce((SELECT until_id FROM rollup_progress), 0))");
    }

    /**
     * Looks into the file again, because others may have written to it.
     *
     * @return whether there are ids that were not taken here
     */
    boolean refresh() throws SQLException {
        try (ResultSet found = highest.executeQuery()) {
            found.next();
            long before = last;
            last = found.getLong(1);
            boolean others = before != UNKNOWN && last > before;
            if (others) {
                takenInARow = 0;
            }
            // What was noted may have been undone.
            noted = 0;
            return others;
        }
    }

    /**
     * Takes so many ids that follow each other.
     *
     * @return the first
     */
    long take(int count) throws SQLException {
        long first = last + 1;
        last += count;
        if (notes && last > noted && takenInARow > count) {
            noteAhead(last + Math.min(takenInARow, MOST_AHEAD));
        }
        takenInARow += count;
        return first;
    }

    private void noteAhead(long id) throws SQLException {
        statement.executeUpdate(
                "UPDATE sqlite_sequence SET seq = " + id + " WHERE name = 'routing_log' AND seq < " + id);
        noted = id;
    }

    @Override
    public void close() throws SQLException {
        try (statement;
                highest) {
            // Both.
        }
    }
}
