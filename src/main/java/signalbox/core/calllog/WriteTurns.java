package signalbox.core.calllog;

import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is to write to the file. Within this process the lock says so. Another program asks SQLite again and
 * again, at first every few hundredths of a second, after a while every tenth, and gives up after a few seconds: so
 * whoever writes much here leaves the file alone again and again for as long as it takes to be asked. Safe for many
 * threads.
 */
final class WriteTurns {
    /** Longer than SQLite ever waits before it asks again. */
    private static final long REST_MILLIS = 120;

    /** So much writing without a rest keeps nobody waiting for long. */
    private static final long MOST_NANOS = 700_000_000;

    /** Longer than SQLite waits before it asks again somebody who has waited for an eighth of a second. */
    private static final long PAUSE_MILLIS = 30;

    /** So much of work for which nobody waits, before others who came meanwhile ask more rarely. */
    private static final long MOST_OF_PIECES_NANOS = 90_000_000;

    /** Another program that wrote so long ago may be waiting now. */
    private static final long RECENT_NANOS = 60_000_000_000L;

    private final Lock lock = new ReentrantLock();
    private long written;
    private long writtenSincePause;
    private long ended = System.nanoTime();
    private volatile long othersSeen = System.nanoTime() - RECENT_NANOS;

    /** Something that writes. */
    @FunctionalInterface
    interface Writing<T> {
        T run() throws SQLException;
    }

    /** The lock within this process; for what writes little. */
    Lock lock() {
        return lock;
    }

    /** Another program has written to the file a moment ago. */
    void noteOthers() {
        othersSeen = System.nanoTime();
    }

    /** For work of which there is much to come, and for which nobody waits: others get their turn in any case. */
    <T> T piece(Writing<T> work) throws SQLException {
        return run(work, true);
    }

    /** For what somebody waits for: others get their turn where there are any. */
    <T> T run(Writing<T> work) throws SQLException {
        return run(work, false);
    }

    private <T> T run(Writing<T> work, boolean always) throws SQLException {
        lock.lock();
        try {
            leaveAlone(System.nanoTime(), always);
            long start = System.nanoTime();
            try {
                return work.run();
            } finally {
                ended = System.nanoTime();
                written += ended - start;
                writtenSincePause += ended - start;
            }
        } finally {
            lock.unlock();
        }
    }

    private void leaveAlone(long now, boolean always) {
        long alone = now - ended;
        if (alone >= REST_MILLIS * 1_000_000) {
            written = 0;
        }
        if (alone >= PAUSE_MILLIS * 1_000_000) {
            writtenSincePause = 0;
        }
        if (written > MOST_NANOS && (always || now - othersSeen < RECENT_NANOS)) {
            rest(REST_MILLIS);
            written = 0;
            writtenSincePause = 0;
        } else if (always && writtenSincePause > MOST_OF_PIECES_NANOS) {
            rest(PAUSE_MILLIS);
            writtenSincePause = 0;
        }
    }

    /** Under the lock, so that nobody else here writes meanwhile. */
    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException later) {
            Thread.currentThread().interrupt();
        }
    }
}
