package signalbox.core.backtest;

import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import signalbox.core.table.RoutingTable;

/**
 * Every call decided again under one table.
 *
 * @param target of each call, by its number in {@code targets}; {@link TableTargets#NONE} where the call stays wherever
 *     it went, because what decides it is not known
 * @param decider of each call: the index of the hard route, or one of the numbers below 0
 * @param patterns of the hard routes, in the table's order; empty for one that is turned off
 * @param matches of each hard route, the texts that have its pattern
 */
record Redecisions(
        RoutingTable table,
        List<Target> targets,
        short[] target,
        short[] decider,
        List<String> patterns,
        List<RoaringBitmap> matches) {
    static final short FORCED = -1;
    static final short USER = -2;
    static final short TASK = -3;
    static final short CLASSIFIER = -4;
    static final short DEFAULT = -5;
    static final short STAYS = -6;

    /** Whether a hard route decides a call. */
    boolean isByRule(int call) {
        return decider[call] >= 0;
    }
}
