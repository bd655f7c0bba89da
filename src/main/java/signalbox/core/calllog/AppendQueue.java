package signalbox.core.calllog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets many threads append at once: one of them writes, in one transaction, what all others wait to have written
 * meanwhile. Each returns when its own calls are committed.
 */
final class AppendQueue {
    private static final int MOST_AT_ONCE = 4096;
    private static final long BUSY_NANOS = 300_000_000;

    private final WriteTurns turns;
    private final CallWriter writer;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean taken = new AtomicBoolean();
    private volatile long lastWritten = System.nanoTime() - BUSY_NANOS;

    private static final class Waiting {
        final List<LogEntry> entries;
        final Thread thread = Thread.currentThread();
        volatile boolean done;
        long firstId;

        @Nullable
        SQLException failure;

        Waiting(List<LogEntry> entries) {
            this.entries = entries;
        }
    }

    /** @param turns guard the writer */
    AppendQueue(WriteTurns turns, CallWriter writer) {
        this.turns = turns;
        this.writer = writer;
    }

    /**
     * Blocks until they are committed, all or none; an interrupt is left for later.
     *
     * @return the id of the first; those of the others follow
     */
    long append(List<LogEntry> entries) throws SQLException {
        Waiting mine = new Waiting(entries);
        queue.add(mine);
        boolean interrupted = false;
        while (!mine.done) {
            if (taken.compareAndSet(false, true)) {
                writeForAll(mine);
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            mine.thread.interrupt();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
        return mine.firstId;
    }

    /** Whether calls were appended a moment ago, so that more may follow. */
    boolean isBusy() {
        return System.nanoTime() - lastWritten < BUSY_NANOS;
    }

    /** Until the own calls are written; then the next one takes over. */
    private void writeForAll(Waiting mine) {
        try {
            while (!mine.done) {
                writeWaiting();
            }
        } finally {
            taken.set(false);
            Waiting next = queue.peek();
            if (next != null) {
                LockSupport.unpark(next.thread);
            }
        }
    }

    private void writeWaiting() {
        List<Waiting> together = new ArrayList<>();
        List<LogEntry> entries = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = entries.size() < MOST_AT_ONCE ? queue.poll() : null) {
            together.add(next);
            entries.addAll(next.entries);
        }
        SQLException failure = null;
        long id = 0;
        try {
            id = turns.run(() -> writer.write(entries));
        } catch (SQLException failed) {
            failure = failed;
        } catch (RuntimeException failed) {
            // Those who wait are told, too.
            failure = new SQLException(failed);
        }
        lastWritten = System.nanoTime();
        for (Waiting each : together) {
            each.firstId = id;
            id += each.entries.size();
            each.failure = failure;
            each.done = true;
            if (!each.thread.equals(Thread.currentThread())) {
                LockSupport.unpark(each.thread);
            }
        }
    }
}
