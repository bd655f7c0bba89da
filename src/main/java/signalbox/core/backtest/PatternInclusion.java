package signalbox.core.backtest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether every text that has one pattern has another too: both automata are walked side by side, looking for a text
 * that has the one and not the other. Where that takes too long the answer is no, so that a yes is always true.
 */
final class PatternInclusion {
    private static final int MOST_PAIRS = 20_000;

    /** The states of both; {@code inner} may be that it was found. */
    private record Pair(int inner, int outer) {}

    private final PatternScanner inner;
    private final PatternScanner outer;
    private final int[] characters;

    private PatternInclusion(PatternScanner inner, PatternScanner outer) {
        this.inner = inner;
        this.outer = outer;
        this.characters = IntStream.concat(inner.characters(), outer.characters())
                .distinct()
                .toArray();
    }

    /** Whether all texts with the inner pattern have the outer one; false where that is not known. */
    static boolean includes(String outer, String inner) {
        try {
            return new PatternInclusion(PatternScanner.of(inner), PatternScanner.of(outer)).holds();
        } catch (PatternCompiler.NotCompiledException notKnown) {
            return false;
        }
    }

    private boolean holds() {
        Set<Pair> seen = new HashSet<>();
        Deque<Pair> open = new ArrayDeque<>();
        open.add(new Pair(inner.startState(), outer.startState()));
        while (!open.isEmpty()) {
            Pair pair = open.removeFirst();
            if (!seen.add(pair)) {
                continue;
            }
            if (seen.size() > MOST_PAIRS || inner.timesForgotten() + outer.timesForgotten() > 0) {
                return false;
            }
            boolean found = PatternScanner.isFound(pair.inner());
            if ((found || PatternScanner.isFound(inner.after(pair.inner(), -1)))
                    && !PatternScanner.isFound(outer.after(pair.outer(), -1))) {
                return false;
            }
            for (int character : characters) {
                int outerNext = outer.after(pair.outer(), character);
                if (!PatternScanner.isFound(outerNext)) {
                    open.add(new Pair(found ? pair.inner() : inner.after(pair.inner(), character), outerNext));
                }
            }
        }
        return true;
    }
}
