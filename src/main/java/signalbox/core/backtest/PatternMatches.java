package signalbox.core.backtest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** Which texts each pattern is found in, kept by the pattern's text; what is added to the log is looked at alone. */
final class PatternMatches {
    private static final int MOST_KEPT = 400;

    private record Matches(RoaringBitmap texts, int upTo) {}

    private final Texts texts;
    private final Map<String, Matches> kept = new NewestKept<>(MOST_KEPT);

    PatternMatches(Texts texts) {
        this.texts = texts;
    }

    /**
     * The texts that have the pattern; not to be changed.
     *
     * @param pattern that RE2 takes
     */
    RoaringBitmap of(String pattern, CallBlocks.Count count) throws InterruptedException {
        Matches known = kept.get(pattern);
        if (known == null) {
            known = new Matches(new RoaringBitmap(), 0);
        }
        if (known.upTo() < texts.size()) {
            RoaringBitmap found = known.texts().clone();
            for (RoaringBitmap part :
                    match(pattern, known.upTo(), texts.size(), count).values()) {
                found.or(part);
            }
            known = new Matches(found, texts.size());
            kept.put(pattern, known);
        }
        return known.texts();
    }

    private Map<Integer, RoaringBitmap> match(String pattern, int from, int to, CallBlocks.Count count)
            throws InterruptedException {
        Map<Integer, RoaringBitmap> parts = new HashMap<>();
        List<int[]> literals = TextSignature.required(pattern).orElse(List.of());
        CallBlocks.run(
                from,
                to,
                () -> {
                    PatternMatcher matcher = new PatternMatcher(pattern);
                    TextBatch batch = TextBatch.empty();
                    return (first, end) -> {
                        RoaringBitmap found = matchBlock(matcher, literals, batch, first, end);
                        synchronized (parts) {
                            parts.put(first, found);
                        }
                    };
                },
                count);
        return parts;
    }

    private RoaringBitmap matchBlock(PatternMatcher matcher, List<int[]> literals, TextBatch batch, int from, int to) {
        RoaringBitmap found = new RoaringBitmap();
        for (int text = from; text < to; text++) {
            if (!texts.mayHave(literals, text)) {
                continue;
            }
            if (texts.isTooLongFor(batch, text)) {
                matcher.findIn(batch, found::add);
                batch.clear();
            }
            texts.addTo(batch, text);
        }
        matcher.findIn(batch, found::add);
        batch.clear();
        return found;
    }
}
