package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The ids of our own calls: each higher than every id that a call of the file has or had, as far as anything tells, so
 * that nothing kept of one call is ever taken for another's. For use within transactions that hold the write lock.
 */
final class CallIdSequence implements AutoCloseable {
    private static final long UNKNOWN = -1;

    private final PreparedStatement version;
    private final PreparedStatement highest;
    private long seenVersion = UNKNOWN;
    private long last;

    CallIdSequence(Connection connection) throws SQLException {
        version = connection.prepareStatement("PRAGMA data_version");
        highest = connection.prepareStatement("SELECT max(coalesce((SELECT max(id) FROM routing_log), 0),"
                + " coalesce((SELECT max(call_id) FROM call_trace), 0),"
                + " coalesce((SELECT done_id FROM text_progress), 0),"
                + " coalesce((SELECT done_id FROM list_progress), 0),"
                + " coalesce((SELECT until_id FROM rollup_progress), 0))");
    }

    /**
     * Takes so many ids that follow each other.
     *
     * @return the first
     */
    long take(int count) throws SQLException {
        long current = number(version);
        if (current != seenVersion) {
            last = number(highest);
            seenVersion = current;
        }
        long first = last + 1;
        last += count;
        return first;
    }

    /** The transaction that took ids came to nothing. */
    void forget() {
        seenVersion = UNKNOWN;
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (ResultSet found = query.executeQuery()) {
            found.next();
            return found.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        try (version;
                highest) {
            // Both are closed, whatever becomes of the other.
        }
    }
}
