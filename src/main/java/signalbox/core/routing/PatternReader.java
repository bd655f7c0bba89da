package signalbox.core.routing;

/**
 * Reads a pattern in RE2's syntax for its {@link RequiredLiterals}. The pattern is known to compile; of parts that name
 * sets of characters it only finds the end.
 */
final class PatternReader {
    /** A construct this reader does not know. */
    static final class NotUnderstoodException extends Exception {
        private static final long serialVersionUID = 1;

        NotUnderstoodException(String what) {
            super(what);
        }
    }

    private static final String EMPTY_WIDTH = "bBA";
    private static final String SETS = "dDwWsSC";

    private final String pattern;
    private int at;

    PatternReader(String pattern) {
        this.pattern = pattern;
    }

    RequiredLiterals read() throws NotUnderstoodException {
        RequiredLiterals whole = alternatives();
        if (at < pattern.length()) {
            throw new NotUnderstoodException("an unopened )");
        }
        return whole;
    }

    private RequiredLiterals alternatives() throws NotUnderstoodException {
        RequiredLiterals result = sequence();
        while (peek() == '|') {
            at++;
            result = result.or(sequence());
        }
        return result;
    }

    private RequiredLiterals sequence() throws NotUnderstoodException {
        RequiredLiterals result = RequiredLiterals.NOTHING;
        while (at < pattern.length() && peek() != '|' && peek() != ')') {
            result = result.then(quantified(atom()));
        }
        return result;
    }

    private RequiredLiterals quantified(RequiredLiterals part) throws NotUnderstoodException {
        RequiredLiterals result = part;
        while (true) {
            switch (peek()) {
                case '?' -> result = result.optional();
                case '*' -> result = result.perhaps(RequiredLiterals.ENDLESS);
                case '+' -> result = result.repeated(RequiredLiterals.ENDLESS);
                case '{' -> {
                    int end = pattern.indexOf('}', at);
                    String bounds = end < 0 ? "" : pattern.substring(at + 1, end);
                    if (!bounds.matches("\\d+(,\\d*)?")) {
                        return result;
                    }
                    result = bounds.matches("0+(,.*)?") ? result.perhaps(most(bounds)) : result.repeated(most(bounds));
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

    /** The upper one of two bounds; the only one where there is no comma. */
    private static long most(String bounds) {
        String last = bounds.substring(bounds.indexOf(',') + 1);
        return last.isEmpty() || last.length() > 6 ? RequiredLiterals.ENDLESS : Long.parseLong(last);
    }

    private RequiredLiterals atom() throws NotUnderstoodException {
        char next = pattern.charAt(at++);
        return switch (next) {
            case '(' -> group();
            case '[' -> characterClass();
            case '.' -> RequiredLiterals.ANY_CHARACTER;
            case '^' -> RequiredLiterals.NOTHING;
            case '$' -> RequiredLiterals.END;
            case '\\' -> escape();
            default -> literal(next);
        };
    }

    private static RequiredLiterals literal(char character) {
        return character < 128
                ? RequiredLiterals.exactly(String.valueOf(RequiredLiterals.fold(character)))
                : RequiredLiterals.ANY_CHARACTER;
    }

    private RequiredLiterals group() throws NotUnderstoodException {
        if (peek() == '?') {
            int colon = pattern.indexOf(':', at);
            int name = pattern.indexOf('>', at);
            int close = pattern.indexOf(')', at);
            if (pattern.startsWith("?P<", at) || pattern.startsWith("?<", at)) {
                at = name + 1;
            } else if (close >= 0 && pattern.substring(at + 1, close).matches("[imsU-]+")) {
                at = close + 1;
                if ("*+?{".indexOf(peek()) >= 0) {
                    throw new NotUnderstoodException("a repetition of what stands before the flags");
                }
                return RequiredLiterals.NOTHING;
            } else if (colon >= 0 && pattern.substring(at + 1, colon).matches("[imsU-]*")) {
                at = colon + 1;
            } else {
                throw new NotUnderstoodException("a group");
            }
        }
        RequiredLiterals inside = alternatives();
        if (peek() != ')') {
            throw new NotUnderstoodException("an unclosed (");
        }
        at++;
        return inside;
    }

    private RequiredLiterals characterClass() throws NotUnderstoodException {
        if (peek() == '^') {
            at++;
        }
        boolean first = true;
        while (at < pattern.length()) {
            char next = pattern.charAt(at++);
            if (next == ']' && !first) {
                return RequiredLiterals.ANY_CHARACTER;
            }
            if (next == '\\') {
                at++;
            } else if (next == '[' && peek() == ':') {
                at = pattern.indexOf(":]", at) + 2;
            }
            first = false;
        }
        throw new NotUnderstoodException("an unclosed [");
    }

    private RequiredLiterals escape() throws NotUnderstoodException {
        if (at >= pattern.length()) {
            throw new NotUnderstoodException("a \\ at the end");
        }
        char next = pattern.charAt(at++);
        if (EMPTY_WIDTH.indexOf(next) >= 0) {
            return RequiredLiterals.NOTHING;
        }
        if (next == 'z') {
            return RequiredLiterals.END;
        }
        if (SETS.indexOf(next) >= 0) {
            return RequiredLiterals.ANY_CHARACTER;
        }
        if (next < 128 && !Character.isLetterOrDigit(next)) {
            return literal(next);
        }
        if ("ntrfv".indexOf(next) >= 0) {
            return RequiredLiterals.ANY_CHARACTER;
        }
        throw new NotUnderstoodException("\\" + next);
    }

    private char peek() {
        return at < pattern.length() ? pattern.charAt(at) : '\0';
    }
}
