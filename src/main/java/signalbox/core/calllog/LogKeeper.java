package signalbox.core.calllog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what the log needs but nobody waits for, on a thread and a connection of its own: makes sums and lists of calls,
 * closes days, lists the words of new ones, deletes those that are too old. Each step is a short transaction, so that it
 * can be stopped or killed between any two and other programs get their turn; while calls pour in, most of it waits.
 */
final class LogKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogKeeper.class);
    private static final long PAUSE_MILLIS = 2;
    private static final long IDLE_MILLIS = 1_000;
    /** While calls pour in; they fill the write-ahead log within some tenths of a second. */
    private static final long BUSY_MILLIS = 50;
    /** Of 4 KB. Soon after, whoever writes next would have to carry them over, and wait for the disk. */
    private static final int MANY_PAGES_AHEAD = 12_000;

    /** So many calls that are not listed yet make no question slow. */
    private static final int FEW = 50_000;
    /** So many make the first question some hundredths of a second slower, and are listed within seconds. */
    private static final int MANY = 300_000;

    private final LogFile file;
    private final LogRetention retention;
    private final WriteTurns turns;
    private final AppendQueue appends;
    private final LogReaders readers;
    private final CountDownLatch prepared = new CountDownLatch(1);
    private final Thread thread;
    private PieceSize size = PieceSize.FIRST;
    private volatile Preparation preparation;
    private volatile boolean stopped;

    LogKeeper(
            LogFile file,
            LogRetention retention,
            WriteTurns turns,
            AppendQueue appends,
            LogReaders readers,
            Preparation preparation) {
        this.file = file;
        this.retention = retention;
        this.turns = turns;
        this.appends = appends;
        this.readers = readers;
        this.preparation = preparation;
        if (preparation.isComplete()) {
            prepared.countDown();
        }
        this.thread = Thread.ofPlatform().daemon().name("call log keeper").unstarted(this::keep);
    }

    /** How much there is to do; makes what a small file lacks at once, so that most need no preparation. */
    static Preparation assess(Connection connection) throws SQLException {
        RollupBuilder.Progress progress = RollupBuilder.progress(connection);
        if (!progress.isSummed() && notListed(connection, PieceSize.MOST) < PieceSize.MOST) {
            while (RollupBuilder.addChunk(connection)) {
                // The next piece.
            }
            progress = RollupBuilder.progress(connection);
        }
        return progress.isSummed() && notListed(connection, FEW) < FEW
                ? Preparation.COMPLETE
                : progressOf(connection, progress);
    }

    private static Preparation progressOf(Connection connection, RollupBuilder.Progress progress) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT max(id) FROM routing_log")) {
            row.next();
            // One more than the calls, because the days come last.
            return new Preparation(progress.listed(), Math.max(row.getLong(1), progress.listed()) + 1);
        }
    }

    /** How many calls are in no list, up to so many. */
    private static int notListed(Connection connection, int most) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM (SELECT 1 FROM routing_log WHERE "
                        + CallIds.NOT_LISTED + " LIMIT " + most + ")")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** No fewer than calls, and found at once. */
    private static long idsNotListed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "SELECT coalesce(max(id), 0) - (SELECT done_id FROM list_progress) FROM routing_log")) {
            count.next();
            return count.getLong(1);
        }
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
        boolean told = false;
        try (Connection connection = file.writer()) {
            while (!stopped) {
                try {
                    boolean more = step(connection);
                    told = false;
                    carryOver(connection);
                    pause(more ? PAUSE_MILLIS : appends.isBusy() ? BUSY_MILLIS : IDLE_MILLIS);
                } catch (SQLException failed) {
                    if (!LogFailure.isBusy(failed) && !told) {
                        LOG.warn("The call log cannot be tidied; it is tried again: {}", failed.getMessage());
                        told = true;
                    }
                    pause(IDLE_MILLIS);
                }
            }
        } catch (SQLException failed) {
            LOG.warn("The call log is not kept tidy: {}", failed.getMessage());
        }
    }

    /** Nearly all while others write, the little that came meanwhile while nobody does: so it can begin anew. */
    private void carryOver(Connection connection) throws SQLException {
        if (file.checkpoint(connection) > MANY_PAGES_AHEAD) {
            turns.run(() -> file.checkpoint(connection));
        }
    }

    /** @return whether there is more to do */
    private boolean step(Connection connection) throws SQLException {
        if (!preparation.isComplete()) {
            prepare(connection);
            return true;
        }
        if (appends.isBusy() && idsNotListed(connection) < (readers.areBusy() ? FEW : MANY)) {
            return false;
        }
        return list(connection)
                || turns.piece(() -> OpenDays.closeOne(connection, retention.today())
                        || CallText.addChunk(connection)
                        || retention.deleteChunk(connection) > 0);
    }

    private void prepare(Connection connection) throws SQLException {
        if (list(connection)) {
            preparation = progressOf(connection, RollupBuilder.progress(connection));
        } else if (!turns.piece(() -> OpenDays.closeOne(connection, retention.today()))) {
            preparation = Preparation.COMPLETE;
            prepared.countDown();
        }
    }

    /** While the calls of a piece are read and measured, everybody may write. */
    private boolean list(Connection connection) throws SQLException {
        RollupBuilder.Piece piece = RollupBuilder.take(connection, size.calls());
        if (piece.isEmpty()) {
            return false;
        }
        RollupBuilder.Written written = turns.piece(() -> RollupBuilder.write(connection, piece));
        size = size.after(written.calls(), written.held());
        return written.more();
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
