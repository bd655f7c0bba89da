package signalbox.core.backtest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** The calls since a moment, by their texts. For one thread. */
final class Period {
    private final long since;
    private final int logSize;
    /** How many of the period's calls each text has. */
    private final int[] callsOf;

    private final boolean allOnce;
    private final long prompts;
    private final Map<String, Long> kept = new HashMap<>();

    private Period(long since, int logSize, int[] callsOf) {
        this.since = since;
        this.logSize = logSize;
        this.callsOf = callsOf;
        this.allOnce = Arrays.stream(callsOf).allMatch(count -> count == 1);
        this.prompts = Arrays.stream(callsOf).asLongStream().sum();
    }

    /** @param since in seconds since 1970 */
    static Period since(long since, LoggedCalls known) {
        int[] callsOf = new int[known.texts.size()];
        for (int call = 0; call < known.size; call++) {
            if (known.text[call] >= 0 && known.second[call] >= since) {
                callsOf[known.text[call]]++;
            }
        }
        return new Period(since, known.size, callsOf);
    }

    boolean isFor(long moment, LoggedCalls known) {
        return since == moment && logSize == known.size;
    }

    /** Calls that have a prompt. */
    long prompts() {
        return prompts;
    }

    /** Calls whose prompt has the pattern of a rule. */
    long matches(Redecisions decisions, int rule) {
        return kept.computeIfAbsent(
                decisions.patterns().get(rule), _ -> matches(decisions.matches().get(rule)));
    }

    /** Calls whose prompt is one of the texts. */
    long matches(RoaringBitmap texts) {
        if (allOnce) {
            return texts.getLongCardinality();
        }
        long[] sum = new long[1];
        texts.forEach((int text) -> sum[0] += callsOf[text]);
        return sum[0];
    }
}
