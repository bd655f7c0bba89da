package signalbox.core.backtest;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * Where a pattern was found.
 *
 * @param calls how many of the period's calls have it
 * @param searched how many of the period's calls have a prompt to look in
 * @param examples some of the prompts that have it, newest first, none twice
 */
public record PatternFound(long calls, long searched, List<Example> examples) {
    /** A prompt, whole, and the newest call that asked it. */
    public record Example(long callId, String text) {}

    public PatternFound {
        examples = List.copyOf(examples);
    }

    /** @param texts that have the pattern */
    static PatternFound of(LoggedCalls known, RoaringBitmap texts, Period period, long since, int most) {
        List<Example> examples = new ArrayList<>();
        RoaringBitmap left = texts.clone();
        for (int call = known.size - 1; call >= 0 && examples.size() < most && !left.isEmpty(); call--) {
            if (known.text[call] >= 0 && known.second[call] >= since && left.checkedRemove(known.text[call])) {
                examples.add(new Example(known.id[call], known.texts.text(known.text[call])));
            }
        }
        return new PatternFound(period.matches(texts), period.prompts(), examples);
    }
}
