package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Connections for reading: one for each query under way, kept open for the next. */
final class LogReaders implements AutoCloseable {
    private static final long LATELY_NANOS = 3_000_000_000L;
    private static final Settings SETTINGS = new Settings().withExecuteLogging(false);

    private final LogFile file;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile long lastRead = System.nanoTime() - LATELY_NANOS;
    private volatile boolean closed;

    /** A query, in any number of statements. */
    @FunctionalInterface
    interface Query<T> {
        T run(DSLContext database);
    }

    /** The same, on the bare connection. */
    @FunctionalInterface
    interface RowQuery<T> {
        T run(Connection connection) throws SQLException;
    }

    LogReaders(LogFile file) {
        this.file = file;
    }

    static DSLContext dsl(Connection connection) {
        return DSL.using(connection, SQLDialect.SQLITE, SETTINGS);
    }

    <T> T read(Query<T> query) throws CallLogException {
        try {
            Connection connection = take();
            try {
                return query.run(dsl(connection));
            } finally {
                giveBack(connection);
            }
        } catch (SQLException | DataAccessException failed) {
            throw LogFailure.of(file.path(), failed);
        }
    }

    /**
     * A query that speaks to the database without jOOQ, for many rows at once. All its statements see the file as it was
     * at one moment.
     */
    <T> T readRows(RowQuery<T> query) throws CallLogException {
        try {
            Connection connection = take();
            try {
                connection.setAutoCommit(false);
                return query.run(connection);
            } finally {
                connection.setAutoCommit(true);
                giveBack(connection);
            }
        } catch (SQLException failed) {
            throw LogFailure.of(file.path(), failed);
        }
    }

    /** Whether somebody has asked a moment ago, so that more questions may follow. */
    boolean areBusy() {
        return System.nanoTime() - lastRead < LATELY_NANOS;
    }

    private Connection take() throws SQLException {
        lastRead = System.nanoTime();
        if (closed) {
            throw new SQLException("it has been closed");
        }
        Connection waiting = idle.pollFirst();
        return waiting == null ? file.reader() : waiting;
    }

    private void giveBack(Connection connection) throws SQLException {
        idle.addFirst(connection);
        if (closed) {
            close();
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            connection.close();
        }
    }
}
