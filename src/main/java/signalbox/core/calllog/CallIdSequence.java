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

    private final PreparedStatement highest;
    private long last = UNKNOWN;

    CallIdSequence(Connection connection) throws SQLException {
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
            return before != UNKNOWN && last > before;
        }
    }

    /**
     * Takes so many ids that follow each other.
     *
     * @return the first
     */
    long take(int count) {
        long first = last + 1;
        last += count;
        return first;
    }

    @Override
    public void close() throws SQLException {
        highest.close();
    }
}
