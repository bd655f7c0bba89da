package signalbox.core.backtest;

import java.util.Arrays;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A set of code points as ascending, disjoint ranges: {@code bounds[0]} to {@code bounds[1]} inclusive, and so on. */
record CharacterSet(int... bounds) {
    private static final int MOST_LETTERS = 2_000;

    static final CharacterSet DIGITS = new CharacterSet('0', '9');
    static final CharacterSet WORD = new CharacterSet('0', '9', 'A', 'Z', '_', '_', 'a', 'z');
    static final CharacterSet SPACE = new CharacterSet('\t', '\n', '\f', '\r', ' ', ' ');
    static final CharacterSet ALL = new CharacterSet(0, Character.MAX_CODE_POINT);
    static final CharacterSet ALL_BUT_NEW_LINE = new CharacterSet(0, '\n' - 1, '\n' + 1, Character.MAX_CODE_POINT);

    static CharacterSet of(int codePoint) {
        return new CharacterSet(codePoint, codePoint);
    }

    boolean contains(int codePoint) {
        for (int i = 0; i < bounds.length; i += 2) {
            if (codePoint >= bounds[i] && codePoint <= bounds[i + 1]) {
                return true;
            }
        }
        return false;
    }

    CharacterSet with(CharacterSet other) {
        TreeSet<Integer> edges = new TreeSet<>();
        for (CharacterSet set : new CharacterSet[] {this, other}) {
            for (int i = 0; i < set.bounds.length; i += 2) {
                edges.add(set.bounds[i]);
                edges.add(set.bounds[i + 1] + 1);
            }
        }
        return betweenEdges(edges, codePoint -> contains(codePoint) || other.contains(codePoint));
    }

    CharacterSet negated() {
        TreeSet<Integer> edges = new TreeSet<>();
        edges.add(0);
        for (int i = 0; i < bounds.length; i += 2) {
            edges.add(bounds[i]);
            edges.add(bounds[i + 1] + 1);
        }
        edges.remove(Character.MAX_CODE_POINT + 1);
        return betweenEdges(edges, codePoint -> !contains(codePoint));
    }

    /** With all forms of its letters; empty where it holds too many beyond ASCII to look at each. */
    Optional<CharacterSet> ignoringCase() {
        CharacterSet folded = this;
        int looked = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            for (int codePoint = bounds[i]; codePoint <= bounds[i + 1]; codePoint++) {
                if (++looked > MOST_LETTERS) {
                    return Optional.empty();
                }
                for (int form : LetterForms.of(codePoint)) {
                    folded = folded.with(of(form));
                }
            }
        }
        return Optional.of(folded);
    }

    private static CharacterSet betweenEdges(TreeSet<Integer> edges, IntPredicate inside) {
        IntStream.Builder ranges = IntStream.builder();
        int from = -1;
        for (int edge : edges) {
            boolean in = edge <= Character.MAX_CODE_POINT && inside.test(edge);
            if (in && from < 0) {
                from = edge;
            } else if (!in && from >= 0) {
                ranges.add(from).add(edge - 1);
                from = -1;
            }
        }
        if (from >= 0) {
            ranges.add(from).add(Character.MAX_CODE_POINT);
        }
        return new CharacterSet(ranges.build().toArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CharacterSet that && Arrays.equals(bounds, that.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }
}
