package signalbox.core.calllog;

import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is to write to the file. Within this process the lock says so. Another program asks SQLite again and
 * again, after a while only every tenth of a second, and gives up after a few seconds: so whoever writes much here now
 * and then leaves the file alone for as long as it takes to be asked. Safe for many threads.
 */
final class WriteTurns {
    /** Longer than SQLite ever waits before it asks again. */
    private static final long REST_MILLIS = 120;

    /** So much writing without a rest keeps nobody waiting for long. */
    private static final long MOST_NANOS = 700_000_000;

    /** Another program that wrote so long ago may be waiting now. */
    private static final long RECENT_NANOS = 60_000_000_000L;

    private final Lock lock = new ReentrantLock();
    private long written;
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
            long start = System.nanoTime();
            if (start - ended > REST_MILLIS * 1_000_000) {
                written = 0;
            } else if (written > MOST_NANOS && (always || start - othersSeen < RECENT_NANOS)) {
                rest();
                start = System.nanoTime();
            }
            try {
                return work.run();
            } finally {
                ended = System.nanoTime();
                written += ended - start;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Under the lock, so that nobody else here writes meanwhile. */
    private void rest() {
        try {
            Thread.sleep(REST_MILLIS);
        } catch (InterruptedException later) {
            Thread.currentThread().interrupt();
        }
        written = 0;
    }
}
