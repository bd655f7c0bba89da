package signalbox.core.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A pattern as it is written, with the depth of brackets at each place; sets and escapes are passed over whole. */
final class PatternText {
    private final String text;
    /** The place of each unit that means itself or an operator: neither escaped nor in a set. */
    private final List<Integer> places = new ArrayList<>();

    private final List<Integer> depths = new ArrayList<>();

    PatternText(String text) {
        this.text = text;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            depth -= unit == ')' ? 1 : 0;
            places.add(i);
            depths.add(depth);
            depth += unit == '(' ? 1 : 0;
            if (unit == '\\') {
                i++;
            } else if (unit == '[') {
                i = endOfSet(i);
            }
        }
    }

    private int endOfSet(int open) {
        int at = open + 1;
        at += at < text.length() && text.charAt(at) == '^' ? 1 : 0;
        at += at < text.length() && text.charAt(at) == ']' ? 1 : 0;
        while (at < text.length() && text.charAt(at) != ']') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length() - 1);
    }

    /** The alternatives of the whole pattern. */
    List<String> alternatives() {
        List<String> alternatives = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < places.size(); i++) {
            if (depths.get(i) == 0 && text.charAt(places.get(i)) == '|') {
                alternatives.add(text.substring(from, places.get(i)));
                from = places.get(i) + 1;
            }
        }
        alternatives.add(text.substring(from));
        return alternatives;
    }

    /** The pattern without the first bar that has nothing on one side; a group that had one becomes optional. */
    Optional<String> withoutEmptyAlternative() {
        for (int i = 0; i < places.size(); i++) {
            if (unit(i) != '|' || !("|(\0".indexOf(unit(i - 1)) >= 0 || "|)\0".indexOf(unit(i + 1)) >= 0)) {
                continue;
            }
            int bar = places.get(i);
            int close = closing(i);
            boolean optional = close < places.size() && "*+?{".indexOf(unit(close + 1)) < 0;
            int end = close < places.size() ? places.get(close) + 1 : text.length();
            return Optional.of(text.substring(0, bar)
                    + text.substring(bar + 1, end)
                    + (optional ? "?" : "")
                    + text.substring(end));
        }
        return Optional.empty();
    }

    /** The index of the bracket that closes the group around an index; the end where there is none. */
    private int closing(int index) {
        int close = index;
        while (close < places.size() && !(unit(close) == ')' && depths.get(close) < depths.get(index))) {
            close++;
        }
        return close;
    }

    /** The place of the first dot between two letters or digits, or -1. */
    int dotBetweenLetters() {
        for (int i = 1; i + 1 < places.size(); i++) {
            if (unit(i) == '.' && Character.isLetterOrDigit(unit(i - 1)) && Character.isLetterOrDigit(unit(i + 1))) {
                return places.get(i);
            }
        }
        return -1;
    }

    /** The place of the first repetition without bound of a group that is itself one, as in {@code (a+)+}, or -1. */
    int nestedRepetition() {
        for (int i = 2; i < places.size(); i++) {
            boolean group = unit(i - 1) == ')' && (unit(i - 2) == '+' || unit(i - 2) == '*');
            if (group && (unit(i) == '+' || unit(i) == '*') && isOneRepeated(i - 1)) {
                return places.get(i);
            }
        }
        return -1;
    }

    /** Whether the group that closes here holds one repeated thing and nothing else. */
    private boolean isOneRepeated(int close) {
        int open = close - 1;
        while (open >= 0 && !(unit(open) == '(' && depths.get(open).equals(depths.get(close)))) {
            open--;
        }
        int first = open + 1;
        if (unit(first) == '?') {
            while (first < close && unit(first) != ':') {
                first++;
            }
            first++;
        }
        if (unit(first) != '(') {
            return first == close - 2;
        }
        int inner = first + 1;
        while (inner < close && !(unit(inner) == ')' && depths.get(inner).equals(depths.get(first)))) {
            inner++;
        }
        return inner == close - 2;
    }

    private char unit(int index) {
        return index >= 0 && index < places.size() ? text.charAt(places.get(index)) : '\0';
    }
}
