package signalbox.core.backtest;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** Characters in classes that a pattern does not tell apart, so that its tables stay small. */
final class CharacterClasses {
    private static final int ASCII = 128;

    private final int[] starts;
    private final int[] ofAscii = new int[ASCII];

    /** Tells apart what any of the sets, a word's end or a line's end tells apart. */
    CharacterClasses(Iterable<CharacterSet> sets) {
        TreeSet<Integer> edges = new TreeSet<>();
        edges.add(0);
        addEdges(edges, CharacterSet.WORD);
        addEdges(edges, CharacterSet.of('\n'));
        sets.forEach(set -> addEdges(edges, set));
        starts = edges.stream().mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < ASCII; i++) {
            ofAscii[i] = find(i);
        }
    }

    private static void addEdges(Set<Integer> edges, CharacterSet set) {
        int[] bounds = set.bounds();
        for (int i = 0; i < bounds.length; i += 2) {
            edges.add(bounds[i]);
            edges.add(bounds[i + 1] + 1);
        }
    }

    int count() {
        return starts.length;
    }

    /** Any character of a class. */
    int member(int characterClass) {
        return starts[characterClass];
    }

    /** The class of each ASCII character; not to be changed. */
    int[] ofAscii() {
        return ofAscii;
    }

    int of(int codePoint) {
        return codePoint < ASCII ? ofAscii[codePoint] : find(codePoint);
    }

    private int find(int codePoint) {
        int found = Arrays.binarySearch(starts, codePoint);
        return found >= 0 ? found : -found - 2;
    }
}
