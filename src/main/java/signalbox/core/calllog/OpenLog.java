package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of a log that is open.
 *
 * @param connection for what is done to the log as a whole, guarded by {@code turns} like the writer
 * @param watch sees when others have written
 * @param chosen what the operator chose, as it was when the log was opened
 */
record OpenLog(
        LogFile file,
        LogClock clock,
        Connection connection,
        Connection watch,
        WriteTurns turns,
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
            WriteTurns turns = new WriteTurns();
            CallWriter writer = CallWriter.open(file, turns::noteOthers);
            AppendQueue queue = new AppendQueue(turns, writer);
            LogRetention retention = new LogRetention(clock, now);
            LogReaders readers = new LogReaders(file);
            LogKeeper keeper = new LogKeeper(file, retention, turns, queue, readers, preparation);
            keeper.start();
            return new OpenLog(
                    file, clock, connection, watch, turns, writer, queue, readers, retention, keeper, chosen);
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
        turns.lock().lock();
        try (connection;
                watch;
                readers;
                writer) {
            // Closed in this order, the last one tidies the write-ahead log away.
        } catch (SQLException failed) {
            throw LogFailure.of(file.path(), failed);
        } finally {
            turns.lock().unlock();
        }
    }
}
