package signalbox.core.calllog;

/**
 * How long to leave the file alone before the next writing, so that another program that waits finds a gap. SQLite asks
 * for it again after 25 ms at first, and after a quarter of a second only every 100 ms. In nanoseconds of any clock; for
 * one thread at a time.
 */
final class WriteRests {
    /** Longer than SQLite ever waits before it asks again. */
    static final long REST_NANOS = 120_000_000;

    /** Longer than SQLite waits before it asks again for somebody who has waited for an eighth of a second. */
    static final long PAUSE_NANOS = 30_000_000;

    /** So much writing without a rest keeps nobody waiting for long. */
    static final long MOST_NANOS = 700_000_000;

    /** After so much without a pause between pieces, those who came meanwhile soon ask more rarely. */
    static final long MOST_OF_PIECES_NANOS = 90_000_000;

    private long ended;
    private long pieceEnded;
    private long sinceRest;
    private long sincePause;

    WriteRests(long now) {
        ended = now;
        pieceEnded = now;
    }

    /**
     * Somebody wrote.
     *
     * @param piece as in {@link #before}
     */
    void wrote(long start, long end, boolean piece) {
        ended = end;
        sinceRest += end - start;
        if (piece) {
            pieceEnded = end;
            sincePause += end - start;
        }
    }

    /**
     * What is to be waited now, by whoever writes next; taken for done.
     *
     * @param piece whether nobody waits for what comes, and more of it is to come
     * @param others whether another program may be waiting
     */
    long before(long now, boolean piece, boolean others) {
        if (now - ended >= REST_NANOS) {
            sinceRest = 0;
        }
        if (now - pieceEnded >= PAUSE_NANOS) {
            sincePause = 0;
        }
        if (sinceRest > MOST_NANOS && (piece || others)) {
            sinceRest = 0;
            sincePause = 0;
            return REST_NANOS;
        }
        if (sincePause > MOST_OF_PIECES_NANOS && piece) {
            sincePause = 0;
            return PAUSE_NANOS;
        }
        return 0;
    }
}
