package signalbox.core.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds calls that move, newest first, as examples of each move. */
final class MovedCalls {
    private static final int EXAMPLES = 200;

    private MovedCalls() {}

    /** Ids of calls by the tier that they come from and the one that they go to. */
    static Map<List<String>, List<Long>> find(LoggedCalls calls, PairSums sums, long since) {
        boolean[] moves = new boolean[sums.pairs()];
        long wanted = 0;
        for (int pair = 0; pair < moves.length; pair++) {
            moves[pair] = !sums.from(pair).tier().equals(sums.to(pair).tier());
            wanted += moves[pair] ? Math.min(EXAMPLES, sums.calls(pair)) : 0;
        }
        Map<List<String>, List<Long>> examples = new LinkedHashMap<>();
        for (int call = calls.size - 1; call >= 0 && wanted > 0; call--) {
            int pair = sums.pairOf(call);
            if (pair < 0 || !moves[pair] || calls.second[call] < since) {
                continue;
            }
            List<Long> ids = examples.computeIfAbsent(
                    List.of(sums.from(pair).tier(), sums.to(pair).tier()), _ -> new ArrayList<>());
            if (ids.size() < EXAMPLES) {
                ids.add(calls.id[call]);
                wanted--;
            }
        }
        return examples;
    }
}
