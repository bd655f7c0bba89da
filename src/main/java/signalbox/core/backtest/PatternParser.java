package signalbox.core.backtest;

import java.util.ArrayList;
import java.util.List;
import signalbox.core.backtest.PatternCompiler.NotCompiledException;

/**
 * Reads a pattern that RE2 has taken into a tree. What it does not know (Unicode classes, letters beyond ASCII whose
 * case is ignored) it leaves to RE2/J: it refuses rather than guesses.
 */
final class PatternParser {
    private static final int MOST_REPEATS = 1_000;

    private final String pattern;
    private int at;
    private PatternFlags flags = PatternFlags.USUAL;

    PatternParser(String pattern) {
        this.pattern = pattern;
    }

    PatternNode parse() throws NotCompiledException {
        PatternNode whole = alternatives();
        if (at < pattern.length()) {
            throw new NotCompiledException("an unopened )");
        }
        return whole;
    }

    private PatternNode alternatives() throws NotCompiledException {
        PatternFlags before = flags;
        List<PatternNode> parts = new ArrayList<>();
        parts.add(sequence());
        while (peek() == '|') {
            at++;
            parts.add(sequence());
        }
        flags = before;
        return parts.size() == 1 ? parts.getFirst() : new PatternNode.Either(parts);
    }

    private PatternNode sequence() throws NotCompiledException {
        List<PatternNode> parts = new ArrayList<>();
        while (at < pattern.length() && peek() != '|' && peek() != ')') {
            parts.add(quantified(atom()));
        }
        return parts.size() == 1 ? parts.getFirst() : new PatternNode.Sequence(parts);
    }

    private PatternNode quantified(PatternNode part) throws NotCompiledException {
        PatternNode result = part;
        while (true) {
            switch (peek()) {
                case '?' -> result = new PatternNode.Repeat(result, 0, 1);
                case '*' -> result = new PatternNode.Repeat(result, 0, -1);
                case '+' -> result = new PatternNode.Repeat(result, 1, -1);
                case '{' -> {
                    int end = pattern.indexOf('}', at);
                    String bounds = end < 0 ? "" : pattern.substring(at + 1, end);
                    if (!bounds.matches("\\d{1,4}(,\\d{0,4})?")) {
                        return result;
                    }
                    result = counted(result, bounds);
                    at = end;
                }
                default -> {
                    return result;
                }
            }
            at++;
            if (peek() == '?') {
                at++;
            }
        }
    }

    private static PatternNode counted(PatternNode part, String bounds) throws NotCompiledException {
        int comma = bounds.indexOf(',');
        int least = Integer.parseInt(comma < 0 ? bounds : bounds.substring(0, comma));
        String end = comma < 0 ? bounds : bounds.substring(comma + 1);
        int most = end.isEmpty() ? -1 : Integer.parseInt(end);
        if (Math.max(least, most) > MOST_REPEATS) {
            throw new NotCompiledException("too many repeats");
        }
        return new PatternNode.Repeat(part, least, most);
    }

    private PatternNode atom() throws NotCompiledException {
        char next = pattern.charAt(at);
        if ("([.^$\\".indexOf(next) < 0) {
            return one(CharacterSet.of(codePoint()));
        }
        at++;
        return switch (next) {
            case '(' -> group();
            case '[' -> new PatternNode.One(characterClass());
            case '.' -> new PatternNode.One(flags.dotTakesNewLine() ? CharacterSet.ALL : CharacterSet.ALL_BUT_NEW_LINE);
            case '^' -> around(flags.lines() ? PatternProgram.Look.LINE_START : PatternProgram.Look.TEXT_START);
            case '$' -> around(flags.lines() ? PatternProgram.Look.LINE_END : PatternProgram.Look.TEXT_END);
            default -> escape();
        };
    }

    private static PatternNode around(PatternProgram.Look look) {
        return new PatternNode.Around(look);
    }

    private PatternNode one(CharacterSet set) throws NotCompiledException {
        return new PatternNode.One(cased(set));
    }

    private CharacterSet cased(CharacterSet set) throws NotCompiledException {
        if (!flags.ignoreCase()) {
            return set;
        }
        return set.ignoringCase().orElseThrow(() -> new NotCompiledException("many letters"));
    }

    private PatternNode group() throws NotCompiledException {
        if (peek() != '?') {
            return closed();
        }
        int colon = pattern.indexOf(':', at);
        int close = pattern.indexOf(')', at);
        if (pattern.startsWith("?P<", at) || pattern.startsWith("?<", at)) {
            at = pattern.indexOf('>', at) + 1;
            return closed();
        }
        if (close >= 0 && pattern.substring(at + 1, close).matches("[imsU-]+")) {
            flags = flags.with(pattern.substring(at + 1, close));
            at = close + 1;
            if ("*+?{".indexOf(peek()) >= 0) {
                throw new NotCompiledException("a repeat of flags");
            }
            return new PatternNode.Sequence(List.of());
        }
        if (colon < 0 || !pattern.substring(at + 1, colon).matches("[imsU-]*")) {
            throw new NotCompiledException("a group");
        }
        PatternFlags before = flags;
        flags = flags.with(pattern.substring(at + 1, colon));
        at = colon + 1;
        PatternNode inside = closed();
        flags = before;
        return inside;
    }

    private PatternNode closed() throws NotCompiledException {
        PatternNode inside = alternatives();
        if (peek() != ')') {
            throw new NotCompiledException("an unclosed (");
        }
        at++;
        return inside;
    }

    private CharacterSet characterClass() throws NotCompiledException {
        boolean negated = peek() == '^';
        at += negated ? 1 : 0;
        CharacterSet set = new CharacterSet();
        boolean first = true;
        while (first || peek() != ']') {
            if (at >= pattern.length() || pattern.startsWith("[:", at)) {
                throw new NotCompiledException("a class");
            }
            first = false;
            CharacterSet named = peek() == '\\' ? PatternEscapes.set(pattern, at + 1, flags.ignoreCase()) : null;
            if (named != null) {
                at += 2;
                set = set.with(named);
                continue;
            }
            int from = classCharacter();
            int to = from;
            if (peek() == '-' && at + 1 < pattern.length() && pattern.charAt(at + 1) != ']') {
                at++;
                to = classCharacter();
            }
            set = set.with(cased(new CharacterSet(from, to)));
        }
        at++;
        return negated ? set.negated() : set;
    }

    private int classCharacter() throws NotCompiledException {
        if (peek() != '\\') {
            return codePoint();
        }
        at++;
        return escapedCharacter();
    }

    private PatternNode escape() throws NotCompiledException {
        PatternProgram.Look look = PatternEscapes.look(peek());
        if (look != null) {
            at++;
            return around(look);
        }
        CharacterSet named = PatternEscapes.set(pattern, at, flags.ignoreCase());
        if (named != null) {
            at++;
            return new PatternNode.One(named);
        }
        return one(CharacterSet.of(escapedCharacter()));
    }

    private int escapedCharacter() throws NotCompiledException {
        if (peek() != 'x') {
            return PatternEscapes.character(pattern.charAt(at++));
        }
        int open = at + 1;
        boolean braces = open < pattern.length() && pattern.charAt(open) == '{';
        int end = braces ? pattern.indexOf('}', at) : open + 2;
        String digits = pattern.substring(braces ? open + 1 : open, end);
        at = braces ? end + 1 : end;
        return Integer.parseInt(digits, 16);
    }

    private int codePoint() {
        int codePoint = pattern.codePointAt(at);
        at += Character.charCount(codePoint);
        return codePoint;
    }

    private char peek() {
        return at < pattern.length() ? pattern.charAt(at) : '\0';
    }
}
