package signalbox.core.table;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Tells whether a hard route's pattern is one that RE2 takes and, if not, why and where. */
public final class PatternCheck {
    /** A pattern's flags: hard routes ignore case. */
    public static final int FLAGS = Pattern.CASE_INSENSITIVE;

    private static final int LONGEST = 20_000;

    private PatternCheck() {}

    /**
     * Why a pattern does not compile.
     *
     * @param position offset into the pattern, in UTF-16 units
     * @param reason one plain sentence
     */
    public record Problem(int position, String reason) {
        /** The reason with its place, counted from 1. */
        public String sentence() {
            return "At character " + (position + 1) + ": " + reason;
        }
    }

    /** The problem of a pattern; empty where it compiles. Takes microseconds. */
    public static Optional<Problem> check(String pattern) {
        if (pattern.length() > LONGEST) {
            return Optional.of(new Problem(LONGEST, "A pattern may have " + LONGEST + " characters at most."));
        }
        try {
            Pattern.compile(pattern, FLAGS);
            return Optional.empty();
        } catch (PatternSyntaxException wrong) {
            return Optional.of(problem(pattern, wrong));
        } catch (StackOverflowError tooDeep) {
            return Optional.of(new Problem(0, "Too many brackets lie inside one another."));
        }
    }

    private static Problem problem(String pattern, PatternSyntaxException wrong) {
        String piece = String.valueOf(wrong.getPattern());
        return switch (wrong.getDescription()) {
            case "missing closing )" -> new Problem(unclosedBracket(pattern), "This ( has no closing ).");
            case "regexp/syntax: internal error", "unexpected )" ->
                new Problem(unopenedBracket(pattern), "This ) closes nothing; write \\) for a bracket in the text.");
            case "trailing backslash at end of expression" ->
                new Problem(pattern.length() - 1, "Nothing follows the backslash; write \\\\ for one in the text.");
            default -> {
                int position = place(pattern, piece, wrong);
                yield new Problem(position, reason(wrong.getDescription(), piece, pattern.substring(position)));
            }
        };
    }

    private static String reason(String description, String piece, String rest) {
        if (rest.startsWith("(?=") || rest.startsWith("(?!")) {
            return "RE2 has no look-ahead; match the words themselves, with \\b at their ends.";
        }
        if (rest.startsWith("(?<=") || rest.startsWith("(?<!")) {
            return "RE2 has no look-behind; match the words themselves, with \\b at their ends.";
        }
        if (rest.startsWith("(?>") || (description.startsWith("invalid nested repetition") && rest.startsWith("++"))) {
            return "RE2 has no possessive matching, and needs none: it never backtracks.";
        }
        if (description.equals("invalid escape sequence") && piece.length() > 1 && Character.isDigit(piece.charAt(1))) {
            return "RE2 has no back-references: " + piece + " cannot repeat what a group matched.";
        }
        return switch (description) {
            case "invalid escape sequence" -> "RE2 does not know the escape " + piece + ".";
            case "missing closing ]" -> "This [ has no closing ].";
            case "invalid character class range" -> "There is no such set of characters: " + piece + ".";
            case "invalid repeat count" -> "The repetition " + piece + " is out of order or above 1000.";
            case "missing argument to repetition operator" ->
                "Nothing stands before " + piece + " that it could repeat.";
            case "invalid nested repetition operator" -> "Two repetitions follow each other: " + piece + ".";
            case "duplicate capture group name" -> "Two groups have the name " + piece + ".";
            case "invalid named capture" -> "A group's name is written (?P<name>…), in letters, digits and _.";
            case "invalid or unsupported Perl syntax" -> "RE2 does not know " + piece + ".";
            default -> "RE2 does not take this: " + description + ".";
        };
    }

    /** Where the piece stands that RE2 names: the first of its places with which the pattern up to there fails too. */
    private static int place(String pattern, String piece, PatternSyntaxException wrong) {
        int first = pattern.indexOf(piece);
        for (int at = first; at >= 0; at = pattern.indexOf(piece, at + 1)) {
            try {
                Pattern.compile(pattern.substring(0, at + piece.length()), FLAGS);
            } catch (PatternSyntaxException shorter) {
                if (shorter.getDescription().equals(wrong.getDescription())) {
                    return at;
                }
            }
        }
        return Math.max(first, 0);
    }

    private static int unclosedBracket(String pattern) {
        Deque<Integer> open = new ArrayDeque<>();
        scan(pattern, open);
        return open.isEmpty() ? 0 : open.peek();
    }

    private static int unopenedBracket(String pattern) {
        return Math.max(scan(pattern, new ArrayDeque<>()), 0);
    }

    /** Pushes the place of each ( that is still open; returns the place of the first ) that closes none, or -1. */
    private static int scan(String pattern, Deque<Integer> open) {
        boolean inSet = false;
        for (int i = 0; i < pattern.length(); i++) {
            char unit = pattern.charAt(i);
            if (unit == '\\') {
                i++;
            } else if (inSet) {
                inSet = unit != ']';
            } else if (unit == '[') {
                inSet = true;
            } else if (unit == '(') {
                open.push(i);
            } else if (unit == ')') {
                if (open.isEmpty()) {
                    return i;
                }
                open.pop();
            }
        }
        return -1;
    }
}
