package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Makes of calls, in pieces, what questions are answered from: adds those that were in the file before it had sums to
 * the hours, and puts every call that is not listed yet into the lists and histograms. A piece is read and measured
 * without the write lock, then written in one short transaction that also notes how far it came: so another program
 * soon gets its turn, a killed process leaves nothing half done, and two processes may do it at once.
 */
final class RollupBuilder {
    private RollupBuilder() {}

    /** The last call that is in the hourly sums and in the lists, and the last of those that the file had at first. */
    record Progress(long summed, long until, long listed) {
        boolean isSummed() {
            return summed >= until;
        }

        /** Lists never run ahead of the sums. */
        boolean sumsNext() {
            return !isSummed() && listed >= summed;
        }

        /** The last call that may come next. */
        long last() {
            return sumsNext() ? until : isSummed() ? Long.MAX_VALUE : summed;
        }
    }

    /**
     * Calls that come next.
     *
     * @param after the last id before them
     * @param to the last of their ids
     */
    private record Range(long after, long to, int calls) {}

    /**
     * Calls that were measured, for the same connection to write.
     *
     * @param changes what {@code log_change} said before they were read
     * @param wanted how many were asked for
     * @param measured whether all of them are, so that nothing but writing is left to do
     */
    record Piece(Progress progress, Range range, long changes, int wanted, boolean measured) {
        boolean isEmpty() {
            return range.calls() == 0 && !progress.sumsNext();
        }
    }

    /**
     * What became of a piece.
     *
     * @param held how long others could not write, at most
     */
    record Written(boolean more, int calls, Duration held) {}

    static Progress progress(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT r.done_id, r.until_id, l.done_id" + " FROM rollup_progress AS r, list_progress AS l")) {
            row.next();
            return new Progress(row.getLong(1), row.getLong(2), row.getLong(3));
        }
    }

    /**
     * Takes the next calls, in one transaction, for where nobody else wants to write.
     *
     * @return whether there may be more
     */
    static boolean addChunk(Connection connection) throws SQLException {
        return write(connection, take(connection, PieceSize.MOST)).more();
    }

    /** Reads and measures the next calls, so many at most; changes nothing in the log. */
    static Piece take(Connection connection, int calls) throws SQLException {
        Piece next = next(connection, calls);
        if (next.range().calls() == 0) {
            return next;
        }
        try (Statement statement = connection.createStatement()) {
            MeasuredCalls measured = new MeasuredCalls(statement);
            measured.measure(next.range().after(), next.range().to());
            boolean complete = measured.addUp() == next.range().calls();
            return new Piece(next.progress(), next.range(), next.changes(), calls, complete);
        }
    }

    /** Writes them, in one transaction; reads them again where they are not what they were. */
    static Written write(Connection connection, Piece taken) throws SQLException {
        connection.setAutoCommit(false);
        try {
            boolean valid = isStillSo(connection, taken);
            long start = System.nanoTime();
            Piece piece = valid ? taken : next(connection, taken.wanted());
            boolean more = write(connection, piece, valid && taken.measured());
            connection.commit();
            return new Written(more, piece.range().calls(), Duration.ofNanos(System.nanoTime() - start));
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static boolean write(Connection connection, Piece piece, boolean measured) throws SQLException {
        Progress progress = piece.progress();
        Range range = piece.range();
        try (Statement statement = connection.createStatement()) {
            if (range.calls() == 0) {
                if (progress.sumsNext()) {
                    statement.execute("UPDATE rollup_progress SET done_id = until_id");
                }
                return progress.sumsNext();
            }
            MeasuredCalls calls = new MeasuredCalls(statement);
            if (!measured) {
                calls.measure(range.after(), range.to());
                calls.makeGroups();
                calls.addUp();
            }
            if (progress.sumsNext()) {
                calls.putIntoSums();
                statement.execute("UPDATE rollup_progress SET done_id = " + range.to());
            }
            calls.putIntoLists();
            statement.execute("UPDATE list_progress SET done_id = " + range.to());
        }
        return range.calls() == piece.wanted() || range.to() < progress.last() && !progress.isSummed();
    }

    private static Piece next(Connection connection, int calls) throws SQLException {
        // First, so that it is no newer than what is read.
        long changes = changes(connection);
        Progress progress = progress(connection);
        try (PreparedStatement statement = connection.prepareStatement("SELECT max(id), count(*) FROM"
                + " (SELECT id FROM routing_log WHERE id > ? AND id <= ? ORDER BY id LIMIT " + calls + ")")) {
            statement.setLong(1, progress.listed());
            statement.setLong(2, progress.last());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Range range = new Range(progress.listed(), row.getLong(1), row.getInt(2));
                return new Piece(progress, range, changes, calls, false);
            }
        }
    }

    /** Nobody else wrote these calls meanwhile, none was changed, none deleted, and none came between them. */
    private static boolean isStillSo(Connection connection, Piece piece) throws SQLException {
        if (!piece.progress().equals(progress(connection)) || piece.changes() != changes(connection)) {
            return false;
        }
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT count(*) FROM routing_log WHERE id > ? AND id <= ?")) {
            statement.setLong(1, piece.range().after());
            statement.setLong(2, piece.range().to());
            try (ResultSet count = statement.executeQuery()) {
                return count.next() && count.getInt(1) == piece.range().calls();
            }
        }
    }

    private static long changes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT number FROM log_change")) {
            row.next();
            return row.getLong(1);
        }
    }
}
