package signalbox.core.review;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where two texts differ, by words; white space alone is no difference. The segments of a side, put together, are its
 * text again.
 */
public record WordDiff(List<Segment> left, List<Segment> right) {

    /** Which texts have a segment. */
    public enum Kind {
        SAME,
        LEFT_ONLY,
        RIGHT_ONLY
    }

    /** A stretch of one text. */
    public record Segment(Kind kind, String text) {}

    /** Word, number or single sign, each with the white space around it. */
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:[\\p{L}\\p{N}_]+|\\S)\\s*|\\s+");

    public WordDiff {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** Compares in time of length times difference: some milliseconds for usual answers; blocking. */
    public static WordDiff of(String left, String right) {
        List<String> leftTokens = tokens(left);
        List<String> rightTokens = tokens(right);
        // The variant in linear space: the usual one keeps a node for every step of its search.
        List<Change> changes =
                new MyersDiffWithLinearSpace<String>().computeDiff(words(leftTokens), words(rightTokens), null);
        var leftSegments = new ArrayList<Segment>();
        var rightSegments = new ArrayList<Segment>();
        int leftAt = 0;
        int rightAt = 0;
        for (Change change : changes) {
            add(leftSegments, Kind.SAME, leftTokens, leftAt, change.startOriginal);
            add(leftSegments, Kind.LEFT_ONLY, leftTokens, change.startOriginal, change.endOriginal);
            add(rightSegments, Kind.SAME, rightTokens, rightAt, change.startRevised);
            add(rightSegments, Kind.RIGHT_ONLY, rightTokens, change.startRevised, change.endRevised);
            leftAt = change.endOriginal;
            rightAt = change.endRevised;
        }
        add(leftSegments, Kind.SAME, leftTokens, leftAt, leftTokens.size());
        add(rightSegments, Kind.SAME, rightTokens, rightAt, rightTokens.size());
        return new WordDiff(leftSegments, rightSegments);
    }

    /** Whether the texts differ in nothing but white space. */
    public boolean isSame() {
        return left.stream().allMatch(segment -> segment.kind() == Kind.SAME)
                && right.stream().allMatch(segment -> segment.kind() == Kind.SAME);
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private static List<String> words(List<String> tokens) {
        return tokens.stream().map(String::strip).toList();
    }

    private static void add(List<Segment> segments, Kind kind, List<String> tokens, int from, int to) {
        if (from == to) {
            return;
        }
        String text = String.join("", tokens.subList(from, to));
        if (!segments.isEmpty() && segments.getLast().kind() == kind) {
            text = segments.removeLast().text() + text;
        }
        segments.add(new Segment(kind, text));
    }
}
