package signalbox.core.backtest;

import org.roaringbitmap.RoaringBitmap;

/**
 * The calls since a moment.
 *
 * @param since in seconds since 1970
 * @param logSize how many calls were looked at
 */
record Period(long since, int logSize, RoaringBitmap calls) {
    static Period since(long since, LoggedCalls known) {
        RoaringBitmap calls = new RoaringBitmap();
        int from = 0;
        for (int call = 0; call <= known.size; call++) {
            if (call == known.size || known.second[call] < since) {
                if (from < call) {
                    calls.add((long) from, call);
                }
                from = call + 1;
            }
        }
        return new Period(since, known.size, calls);
    }

    boolean isFor(long moment, LoggedCalls known) {
        return since == moment && logSize == known.size;
    }

    long matches(RoaringBitmap matched) {
        return RoaringBitmap.andCardinality(matched, calls);
    }
}
