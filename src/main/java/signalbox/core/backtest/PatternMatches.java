package signalbox.core.backtest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/** Which calls each pattern is found in, kept by the pattern's text; what is added to the log is looked at alone. */
final class PatternMatches {
    private static final int MOST_KEPT = 400;

    private record Matches(RoaringBitmap calls, int upTo) {}

    private final LoggedCalls calls;
    private final Map<String, Matches> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Matches> eldest) {
            return size() > MOST_KEPT;
        }
    };

    PatternMatches(LoggedCalls calls) {
        this.calls = calls;
    }

    /**
     * The calls whose prompt has the pattern; not to be changed.
     *
     * @param pattern that RE2 takes
     */
    RoaringBitmap of(String pattern, CallBlocks.Count count) throws InterruptedException {
        Matches known = kept.get(pattern);
        if (known == null) {
            known = new Matches(new RoaringBitmap(), 0);
        }
        if (known.upTo() < calls.size) {
            RoaringBitmap found = known.calls().clone();
            for (RoaringBitmap part :
                    match(pattern, known.upTo(), calls.size, count).values()) {
                found.or(part);
            }
            known = new Matches(found, calls.size);
            kept.put(pattern, known);
        }
        return known.calls();
    }

    /** Whether the pattern has been looked for in every call. */
    boolean has(String pattern) {
        Matches known = kept.get(pattern);
        return known != null && known.upTo() == calls.size;
    }

    private Map<Integer, RoaringBitmap> match(String pattern, int from, int to, CallBlocks.Count count)
            throws InterruptedException {
        Map<Integer, RoaringBitmap> parts = new HashMap<>();
        List<long[]> literals = TextSignature.required(pattern).orElse(List.of());
        CallBlocks.run(
                from,
                to,
                () -> {
                    PatternMatcher matcher = new PatternMatcher(pattern);
                    byte[][] buffer = {new byte[1 << 16]};
                    return (first, end) -> {
                        RoaringBitmap found = matchBlock(matcher, literals, buffer, first, end);
                        synchronized (parts) {
                            parts.put(first, found);
                        }
                    };
                },
                count);
        return parts;
    }

    private RoaringBitmap matchBlock(PatternMatcher matcher, List<long[]> literals, byte[][] buffer, int from, int to) {
        RoaringBitmap found = new RoaringBitmap();
        for (int call = from; call < to; call++) {
            if (calls.way[call] != LoggedCalls.BY_PROMPT || !mayMatch(literals, call)) {
                continue;
            }
            int length = calls.length[call];
            if (length > buffer[0].length) {
                buffer[0] = new byte[length + (length >> 1)];
            }
            calls.texts.read(calls.place[call], length, buffer[0]);
            if (matcher.isIn(buffer[0], length)) {
                found.add(call);
            }
        }
        return found;
    }

    private boolean mayMatch(List<long[]> literals, int call) {
        return literals.isEmpty() || TextSignature.mayHave(literals, calls.signature, call * TextSignature.WIDTH);
    }
}
