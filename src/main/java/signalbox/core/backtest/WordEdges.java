package signalbox.core.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signalbox.core.backtest.PatternCompiler.NotCompiledException;

/**
 * Whether a pattern that begins or ends with a letter could begin or end in the middle of a word. A pattern that is
 * guarded on one side may well be meant as the beginning or the end of a word, unless it is very short.
 */
final class WordEdges {
    /** A guarded beginning of so few letters is hardly meant as one. */
    private static final int SHORT = 4;

    private static final int MOST_FORMS = 4;

    private WordEdges() {}

    /**
     * A pattern found inside words.
     *
     * @param alternative the first part that is
     * @param mended the whole pattern with word boundaries
     */
    record Open(String alternative, String mended) {}

    static Optional<Open> find(String pattern) {
        try {
            List<String> alternatives = new PatternText(pattern).alternatives();
            List<String> mended = new ArrayList<>();
            String first = null;
            boolean allWholly = true;
            for (String alternative : alternatives) {
                PatternNode tree = new PatternParser(alternative).parse();
                boolean start = edge(tree, false) == Edge.OPEN;
                boolean end = edge(tree, true) == Edge.OPEN;
                boolean open = (start && end) || ((start || end) && letters(alternative) <= SHORT);
                first = first == null && open ? alternative : first;
                allWholly &= start && end;
                mended.add(open ? (start ? "\\b" : "") + alternative + (end ? "\\b" : "") : alternative);
            }
            if (first == null) {
                return Optional.empty();
            }
            boolean group = allWholly && alternatives.size() > 1;
            return Optional.of(new Open(first, group ? "\\b(" + pattern + ")\\b" : String.join("|", mended)));
        } catch (NotCompiledException notKnown) {
            return Optional.empty();
        }
    }

    private static long letters(String alternative) {
        return alternative
                .replace("\\b", "")
                .chars()
                .filter(Character::isLetterOrDigit)
                .count();
    }

    private enum Edge {
        OPEN,
        GUARDED,
        /** Nothing need stand here; what lies further inside decides. */
        NOTHING
    }

    private static Edge edge(PatternNode node, boolean end) {
        return switch (node) {
            case PatternNode.One(CharacterSet set) -> isLetter(set) ? Edge.OPEN : Edge.GUARDED;
            case PatternNode.Around _ -> Edge.GUARDED;
            case PatternNode.Sequence(List<PatternNode> parts) -> {
                Edge edge = Edge.NOTHING;
                for (PatternNode part : end ? parts.reversed() : parts) {
                    edge = edge(part, end);
                    if (edge == Edge.OPEN || (edge == Edge.GUARDED && !mayBeNothing(part))) {
                        break;
                    }
                }
                yield edge;
            }
            case PatternNode.Either(List<PatternNode> parts) -> {
                List<Edge> edges = parts.stream().map(part -> edge(part, end)).toList();
                yield edges.contains(Edge.OPEN)
                        ? Edge.OPEN
                        : edges.contains(Edge.GUARDED) ? Edge.GUARDED : Edge.NOTHING;
            }
            case PatternNode.Repeat(PatternNode part, int _, int _) -> edge(part, end);
        };
    }

    private static boolean mayBeNothing(PatternNode node) {
        return switch (node) {
            case PatternNode.One _, PatternNode.Around _ -> false;
            case PatternNode.Sequence(List<PatternNode> parts) -> parts.stream().allMatch(WordEdges::mayBeNothing);
            case PatternNode.Either(List<PatternNode> parts) -> parts.stream().anyMatch(WordEdges::mayBeNothing);
            case PatternNode.Repeat(PatternNode part, int least, int _) -> least == 0 || mayBeNothing(part);
        };
    }

    /** Whether the set is one letter, in all its forms, or one digit. */
    private static boolean isLetter(CharacterSet set) {
        int[] bounds = set.bounds();
        int forms = 0;
        for (int i = 0; i < bounds.length; i += 2) {
            forms += bounds[i + 1] - bounds[i] + 1;
        }
        return forms > 0 && forms <= MOST_FORMS && Character.isLetterOrDigit(bounds[0]);
    }
}
