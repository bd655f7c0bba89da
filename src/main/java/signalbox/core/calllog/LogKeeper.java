package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what the log needs but nobody waits for, on a thread and a connection of its own: makes sums and indexes of the
 * calls that were there before, lists the words of new ones, deletes those that are too old. Each step is a short
 * transaction, so that it can be stopped or killed between any two and other programs get their turn.
 */
final class LogKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogKeeper.class);
    private static final long PAUSE_MILLIS = 2;
    private static final long IDLE_MILLIS = 2_000;
    private static final List<String> INDEXES = List.of(
            "CREATE INDEX IF NOT EXISTS routing_log_by_time ON routing_log (timestamp)",
            "CREATE INDEX IF NOT EXISTS routing_log_by_cost ON routing_log (cost_usd)",
            "CREATE INDEX IF NOT EXISTS routing_log_by_latency ON routing_log (latency_ms)");

    private final LogFile file;
    private final LogRetention retention;
    private final CountDownLatch prepared = new CountDownLatch(1);
    private final Thread thread;
    private volatile Preparation preparation;
    private volatile boolean stopped;

    LogKeeper(LogFile file, LogRetention retention, Preparation preparation) {
        this.file = file;
        this.retention = retention;
        this.preparation = preparation;
        if (preparation.isComplete()) {
            prepared.countDown();
        }
        this.thread = Thread.ofPlatform().daemon().name("call log keeper").unstarted(this::keep);
    }

    /** How much there is to do; makes what a small file lacks at once, so that most need no preparation. */
    static Preparation assess(Connection connection) throws SQLException {
        RollupBuilder.Progress progress = RollupBuilder.progress(connection);
        if (!progress.isComplete() && progress.until() - progress.done() <= RollupBuilder.CHUNK) {
            progress = RollupBuilder.addChunk(connection);
        }
        if (progress.isComplete() && (isIndexed(connection) || progress.until() <= RollupBuilder.CHUNK)) {
            index(connection);
            return Preparation.COMPLETE;
        }
        return new Preparation(progress.done(), progress.until() + 1);
    }

    void start() {
        thread.start();
    }

    Preparation preparation() {
        return preparation;
    }

    void awaitPreparation() throws InterruptedException {
        prepared.await();
    }

    private void keep() {
        try (Connection connection = file.writer()) {
            while (!stopped) {
                try {
                    pause(step(connection) ? PAUSE_MILLIS : IDLE_MILLIS);
                } catch (SQLException failed) {
                    if (!LogFailure.isBusy(failed)) {
                        LOG.warn("The call log could not be tidied; it is tried again", failed);
                    }
                    pause(IDLE_MILLIS);
                }
            }
        } catch (SQLException failed) {
            LOG.warn("The call log is not kept tidy", failed);
        }
    }

    /** @return whether there is more to do */
    private boolean step(Connection connection) throws SQLException {
        if (!preparation.isComplete()) {
            prepare(connection);
            return true;
        }
        return CallText.addChunk(connection) || retention.deleteChunk(connection);
    }

    private void prepare(Connection connection) throws SQLException {
        RollupBuilder.Progress progress = RollupBuilder.addChunk(connection);
        if (progress.isComplete()) {
            index(connection);
            preparation = Preparation.COMPLETE;
            prepared.countDown();
        } else {
            preparation = new Preparation(progress.done(), progress.until() + 1);
        }
    }

    private static boolean isIndexed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count =
                        statement.executeQuery("SELECT count(*) FROM sqlite_schema WHERE name LIKE 'routing_log_by_%'"
                                + " AND name <> 'routing_log_by_imported_key'")) {
            return count.next() && count.getInt(1) == INDEXES.size();
        }
    }

    private static void index(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String index : INDEXES) {
                statement.execute(index);
            }
        }
    }

    private void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            stopped = true;
        }
    }

    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
