package signalbox.core.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells in one pass over a text which of many patterns can match it at all: an Aho–Corasick automaton over the literals
 * that each pattern requires (Aho and Corasick 1975). A pattern that requires none is always a candidate. Its time is
 * linear in the text and does not depend on the number of patterns.
 */
final class LiteralFilter {
    private static final int ALPHABET = 128;

    private final int[] next;
    private final int[][] found;
    private final int patterns;
    private final BitSet always;

    private LiteralFilter(int[] next, int[][] found, int patterns, BitSet always) {
        this.next = next;
        this.patterns = patterns;
        this.found = found;
        this.always = always;
    }

    /** The patterns that may match a text, and where the first of their literals end; run their expressions to know. */
    static final class Candidates {
        private static final int KEPT = 4;

        private final BitSet indexes;
        private final int @Nullable [] counts;
        private final int @Nullable [] places;

        private Candidates(BitSet indexes, int @Nullable [] counts, int @Nullable [] places) {
            this.indexes = indexes;
            this.counts = counts;
            this.places = places;
        }

        /** The first candidate from this index on, or -1. */
        int next(int from) {
            return indexes.nextSetBit(from);
        }

        /** How many places of that pattern's literals are known, at most {@value #KEPT}; 0 where it requires none. */
        int places(int pattern) {
            return counts == null ? 0 : Math.min(KEPT, counts[pattern]);
        }

        /** Whether there are places beyond those. */
        boolean hasMore(int pattern) {
            return counts != null && counts[pattern] > KEPT;
        }

        /** The offset after one of that pattern's literals; they ascend. */
        int place(int pattern, int number) {
            return Objects.requireNonNull(places)[pattern * KEPT + number];
        }
    }

    static LiteralFilter of(List<String> patterns) {
        Builder builder = new Builder();
        BitSet always = new BitSet(patterns.size());
        for (int i = 0; i < patterns.size(); i++) {
            Optional<Set<String>> literals = RequiredLiterals.of(patterns.get(i));
            if (literals.isEmpty()) {
                always.set(i);
            } else {
                for (String literal : literals.get()) {
                    builder.add(literal, i);
                }
            }
        }
        return builder.build(patterns.size(), always);
    }

    /** Whether that pattern is a candidate only where words of its own occur. */
    boolean requiresLiterals(int pattern) {
        return !always.get(pattern);
    }

    Candidates candidates(String text) {
        BitSet candidates = (BitSet) always.clone();
        int[] counts = null;
        int[] places = null;
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = RequiredLiterals.fold(text.charAt(i));
            state = character < ALPHABET ? next[state * ALPHABET + character] : 0;
            int[] hits = found[state];
            if (hits == null) {
                continue;
            }
            if (counts == null || places == null) {
                counts = new int[patterns];
                places = new int[patterns * Candidates.KEPT];
            }
            for (int pattern : hits) {
                int count = counts[pattern]++;
                if (count < Candidates.KEPT) {
                    candidates.set(pattern);
                    places[pattern * Candidates.KEPT + count] = i + 1;
                }
            }
        }
        return new Candidates(candidates, counts, places);
    }

    /** Grows the trie, then turns it into an automaton without failure links to follow. */
    private static final class Builder {
        private final List<int[]> rows = new ArrayList<>();
        private final List<BitSet> outputs = new ArrayList<>();

        Builder() {
            newState();
        }

        private int newState() {
            int[] row = new int[ALPHABET];
            Arrays.fill(row, -1);
            rows.add(row);
            outputs.add(new BitSet());
            return rows.size() - 1;
        }

        void add(String literal, int pattern) {
            int state = 0;
            for (int i = 0; i < literal.length(); i++) {
                int[] row = rows.get(state);
                if (row[literal.charAt(i)] < 0) {
                    row[literal.charAt(i)] = newState();
                }
                state = row[literal.charAt(i)];
            }
            outputs.get(state).set(pattern);
        }

        LiteralFilter build(int patterns, BitSet always) {
            int[] failure = new int[rows.size()];
            ArrayDeque<Integer> queue = new ArrayDeque<>();
            queue.add(0);
            while (!queue.isEmpty()) {
                int state = queue.remove();
                int[] row = rows.get(state);
                outputs.get(state).or(outputs.get(failure[state]));
                for (int c = 0; c < ALPHABET; c++) {
                    int fallback = state == 0 ? 0 : rows.get(failure[state])[c];
                    if (row[c] < 0) {
                        row[c] = fallback;
                    } else {
                        failure[row[c]] = fallback;
                        queue.add(row[c]);
                    }
                }
            }
            int[] flat = new int[rows.size() * ALPHABET];
            int[][] found = new int[rows.size()][];
            for (int state = 0; state < rows.size(); state++) {
                System.arraycopy(rows.get(state), 0, flat, state * ALPHABET, ALPHABET);
                found[state] = outputs.get(state).isEmpty()
                        ? null
                        : outputs.get(state).stream().toArray();
            }
            return new LiteralFilter(flat, found, patterns, always);
        }
    }
}
