package signalbox.core.calllog;

import java.time.Duration;

/**
 * How many calls the next piece of work takes, so that it keeps the write lock for about a tenth of a second whatever
 * the machine does beside it: another program that comes meanwhile then still asks often enough to find the gap after it.
 *
 * @param calls from {@value #LEAST} to {@value #MOST}
 */
record PieceSize(int calls) {
    static final int LEAST = 1_000;
    static final int MOST = 20_000;

    /** Right for a machine four times as slow as those it was measured on. */
    static final PieceSize FIRST = new PieceSize(5_000);

    private static final long WANTED_NANOS = 100_000_000;

    /**
     * The size after a piece that took so many calls and held the write lock for so long. One stall of the machine at most
     * halves it, and it doubles at most; a piece that was not full says nothing about larger ones.
     */
    PieceSize after(int taken, Duration held) {
        double nanosPerCall = (double) held.toNanos() / Math.max(taken, 1);
        double wanted = nanosPerCall == 0 ? MOST : WANTED_NANOS / nanosPerCall;
        int next = (int) Math.clamp(wanted, calls / 2.0, taken < calls ? calls : calls * 2.0);
        return new PieceSize(Math.clamp(next, LEAST, MOST));
    }
}
