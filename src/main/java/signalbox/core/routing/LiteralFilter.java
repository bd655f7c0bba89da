package signalbox.core.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells in one pass over a text which of many patterns can match it at all: an Aho–Corasick automaton over the literals
 * that each pattern requires (Aho and Corasick 1975). A pattern that requires none is always a candidate. Its time is
 * linear in the text and does not depend on the number of patterns.
 */
final class LiteralFilter {
    private static final int ALPHABET = 128;

    private final int[] next;
    private final BitSet[] found;
    private final BitSet always;

    private LiteralFilter(int[] next, BitSet[] found, BitSet always) {
        this.next = next;
        this.found = found;
        this.always = always;
    }

    /** The patterns that may match a text; run their expressions to know. */
    record Candidates(BitSet indexes) {
        /** The first candidate from this index on, or -1. */
        int next(int from) {
            return indexes.nextSetBit(from);
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
        return builder.build(always);
    }

    /** Whether that pattern is a candidate only where words of its own occur. */
    boolean requiresLiterals(int pattern) {
        return !always.get(pattern);
    }

    Candidates candidates(String text) {
        BitSet candidates = (BitSet) always.clone();
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = RequiredLiterals.fold(text.charAt(i));
            state = character < ALPHABET ? next[state * ALPHABET + character] : 0;
            if (found[state] != null) {
                candidates.or(found[state]);
            }
        }
        return new Candidates(candidates);
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

        LiteralFilter build(BitSet always) {
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
            BitSet[] found = new BitSet[rows.size()];
            for (int state = 0; state < rows.size(); state++) {
                System.arraycopy(rows.get(state), 0, flat, state * ALPHABET, ALPHABET);
                found[state] = outputs.get(state).isEmpty() ? null : outputs.get(state);
            }
            return new LiteralFilter(flat, found, always);
        }
    }
}
