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

    private final PatternAutomaton inner;
    private final PatternAutomaton outer;
    private final int[] characters;
    private final long forgotten;

    PatternInclusion(PatternAutomaton inner, PatternAutomaton outer) {
        this.inner = inner;
        this.outer = outer;
        this.forgotten = inner.timesForgotten() + outer.timesForgotten();
        this.characters = IntStream.concat(inner.characters(), outer.characters())
                .distinct()
                .toArray();
    }

    boolean holds() {
        Set<Pair> seen = new HashSet<>();
        Deque<Pair> open = new ArrayDeque<>();
        open.add(new Pair(PatternAutomaton.START, PatternAutomaton.START));
        while (!open.isEmpty()) {
            Pair pair = open.removeFirst();
            if (!seen.add(pair)) {
                continue;
            }
            if (seen.size() > MOST_PAIRS || inner.timesForgotten() + outer.timesForgotten() > forgotten) {
                return false;
            }
            boolean found = pair.inner() == PatternAutomaton.FOUND;
            if ((found || inner.after(pair.inner(), inner.endOfText()) == PatternAutomaton.FOUND)
                    && outer.after(pair.outer(), outer.endOfText()) != PatternAutomaton.FOUND) {
                return false;
            }
            for (int character : characters) {
                int outerNext = outer.after(pair.outer(), outer.classOf(character));
                if (outerNext != PatternAutomaton.FOUND) {
                    int innerNext = found ? pair.inner() : inner.after(pair.inner(), inner.classOf(character));
                    open.add(new Pair(innerNext, outerNext));
                }
            }
        }
        return true;
    }
}
