package signalbox.core.backtest;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * Where a pattern was found.
 *
 * @param calls how many of the period's calls have it
 * @param searched how many of the period's calls have a prompt to look in
 * @param examples some of the prompts that have it, newest first
 */
public record PatternFound(long calls, long searched, List<Example> examples) {
    /** A prompt, whole, and its call. */
    public record Example(long callId, String text) {}

    public PatternFound {
        examples = List.copyOf(examples);
    }

    static PatternFound of(LoggedCalls known, RoaringBitmap found, long since, int most) {
        long searched = 0;
        for (int call = 0; call < known.size; call++) {
            searched += known.way[call] == LoggedCalls.BY_PROMPT && known.second[call] >= since ? 1 : 0;
        }
        List<Example> examples = new ArrayList<>();
        long calls = 0;
        int[] all = found.toArray();
        for (int i = all.length - 1; i >= 0; i--) {
            int call = all[i];
            if (known.second[call] >= since) {
                calls++;
                if (examples.size() < most) {
                    examples.add(new Example(known.id[call], known.text(call)));
                }
            }
        }
        return new PatternFound(calls, searched, examples);
    }
}
