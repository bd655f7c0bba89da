package signalbox.core.calllog;

import java.sql.SQLException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is to write to the file. Within this process the lock says so. Another program asks SQLite again and
 * again and gives up after a few seconds: so whoever writes much here leaves the file alone now and then for as long as
 * {@link WriteRests} says. Safe for many threads.
 */
final class WriteTurns {
    /** Another program that wrote so long ago may be waiting now. */
    private static final long RECENT_NANOS = 60_000_000_000L;

    private final Lock lock = new ReentrantLock();
    private final WriteRests rests = new WriteRests(System.nanoTime());
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

    private <T> T run(Writing<T> work, boolean piece) throws SQLException {
        lock.lock();
        try {
            long now = System.nanoTime();
            long rest = rests.before(now, piece, now - othersSeen < RECENT_NANOS);
            if (rest > 0) {
                rest(rest);
            }
            long start = System.nanoTime();
            try {
                return work.run();
            } finally {
                rests.wrote(start, System.nanoTime(), piece);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Under the lock, so that nobody else here writes meanwhile. */
    private static void rest(long nanos) {
        try {
            Thread.sleep(nanos / 1_000_000);
        } catch (InterruptedException later) {
            Thread.currentThread().interrupt();
        }
    }
}
