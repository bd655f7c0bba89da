package signalbox.core.review;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * The calls of this program that are under way. Each is noted on disk before it goes out; what is noted there and not
 * here died with an earlier program. Safe for use by many threads at once.
 */
final class CallsUnderWay {
    /** Writes the note and gives its id. */
    interface Note {
        long write() throws ReviewException;
    }

    /** Reads notes, those of the given ids being under way. */
    interface Reading<T> {
        T of(Set<Long> alive) throws ReviewException;
    }

    private final Map<Long, CallKey> underWay = new HashMap<>();
    private boolean closing;

    /**
     * Notes that a call goes out.
     *
     * @param stopped whether its run has been stopped, so that a later one may be about to make the same call
     * @throws InterruptedException where it was; the call must not go out then
     * @throws ReviewException where it could not be noted; the call must not go out then
     */
    synchronized long begin(CallKey key, Note note, BooleanSupplier stopped)
            throws InterruptedException, ReviewException {
        if (stopped.getAsBoolean()) {
            throw new InterruptedException();
        }
        if (closing) {
            throw new ReviewException("The program is ending: nothing more is sent.");
        }
        long id = note.write();
        underWay.put(id, key);
        return id;
    }

    /** The call has ended, in whatever way. */
    synchronized void end(long id) {
        underWay.remove(id);
        notifyAll();
    }

    synchronized Set<CallKey> keys() {
        return Set.copyOf(underWay.values());
    }

    /** Reads notes while none begins and none ends. */
    synchronized <T> T read(Reading<T> reading) throws ReviewException {
        return reading.of(Set.copyOf(underWay.keySet()));
    }

    /** Waits until none of a comparison is under way. */
    synchronized void await(long comparison) throws InterruptedException {
        await(key -> key.comparison() == comparison, Duration.ofDays(1));
    }

    /** Lets no more go out, and waits for those under way, for a while; an interrupt ends the wait and stays set. */
    synchronized void close(Duration atMost) {
        closing = true;
        try {
            await(key -> true, atMost);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void await(Predicate<CallKey> which, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (underWay.values().stream().anyMatch(which)) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return;
            }
            wait(left);
        }
    }
}
