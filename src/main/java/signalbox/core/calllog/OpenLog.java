package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The parts of a log that is open.
 *
 * @param connection for writing, guarded by {@code writing}
 * @param watch sees when others have written
 * @param chosen what the operator chose, as it was when the log was opened
 */
record OpenLog(
        LogFile file,
        LogClock clock,
        Connection connection,
        Connection watch,
        Lock writing,
        CallWriter writer,
        AppendQueue queue,
        LogReaders readers,
        LogRetention retention,
        LogKeeper keeper,
        LogChoice chosen)
        implements AutoCloseable {

    /** Brings the file up to date, and starts what keeps it tidy. */
    static OpenLog of(LogFile file, LogClock clock, InstantSource now) throws CallLogException {
        file.requireUsablePlace();
        List<Connection> opened = new ArrayList<>();
        try {
            Connection connection = file.writer();
            opened.add(connection);
            file.requireLogOrEmpty(connection);
            LogMigrations.bringUpToDate(file, connection);
            Preparation preparation = LogKeeper.assess(connection);
            LogChoice chosen = LogRetention.choice(connection);
            Connection watch = file.reader();
            opened.add(watch);
            CallWriter writer = new CallWriter(connection);
            Lock writing = new ReentrantLock();
            AppendQueue queue = new AppendQueue(writing, writer);
            LogRetention retention = new LogRetention(clock, now);
            LogKeeper keeper = new LogKeeper(file, retention, queue, preparation);
            keeper.start();
            LogReaders readers = new LogReaders(file);
            return new OpenLog(
                    file, clock, connection, watch, writing, writer, queue, readers, retention, keeper, chosen);
        } catch (SQLException failed) {
            CallLogException problem = LogFailure.of(file.path(), failed);
            closeAll(opened, problem);
            throw problem;
        } catch (CallLogException problem) {
            closeAll(opened, problem);
            throw problem;
        }
    }

    private static void closeAll(List<Connection> connections, CallLogException problem) {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException failed) {
                problem.addSuppressed(failed);
            }
        }
    }

    @Override
    public void close() throws CallLogException {
        keeper.close();
        writing.lock();
        try (connection;
                watch;
                readers;
                writer) {
            // Closed in this order, the last one tidies the write-ahead log away.
        } catch (SQLException failed) {
            throw LogFailure.of(file.path(), failed);
        } finally {
            writing.unlock();
        }
    }
}
