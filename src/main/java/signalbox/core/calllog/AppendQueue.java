package signalbox.core.calllog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * Lets many threads append at once: whoever gets the lock writes, in one transaction, what all others were waiting to
 * write. Each returns when its own calls are committed.
 */
final class AppendQueue {
    private static final int MOST_AT_ONCE = 4096;

    private final Lock writing;
    private final CallWriter writer;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();

    private static final class Waiting {
        final List<LogEntry> entries;
        boolean done;
        long firstId;

        @Nullable
        SQLException failure;

        Waiting(List<LogEntry> entries) {
            this.entries = entries;
        }
    }

    /** @param writing guards the writer's connection */
    AppendQueue(Lock writing, CallWriter writer) {
        this.writing = writing;
        this.writer = writer;
    }

    /**
     * Blocks until they are committed, all or none.
     *
     * @return the id of the first; those of the others follow
     */
    long append(List<LogEntry> entries) throws SQLException {
        Waiting mine = new Waiting(entries);
        queue.add(mine);
        writing.lock();
        try {
            while (!mine.done) {
                writeWaiting();
            }
        } finally {
            writing.unlock();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
        return mine.firstId;
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
            id = writer.write(entries);
        } catch (SQLException failed) {
            failure = failed;
        }
        for (Waiting each : together) {
            each.firstId = id;
            id += each.entries.size();
            each.failure = failure;
            each.done = true;
        }
    }
}
