package signalbox.core.table;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in plain words where and why a text is not JSON. */
final class JsonSyntax {
    private JsonSyntax() {}

    /** A name as a step of a JSON pointer (RFC 6901). */
    static String escapeForPointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    static TableFinding emptyFile() {
        return new TableFinding("", "The file is empty.", "It needs at least providers, tiers and a default tier.");
    }

    static TableFinding textAfterTheEnd(String text, int end) {
        int next = end;
        while (Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return at(text, next, "The table has already ended here.", "Remove what follows.");
    }

    /** What was expected where the parser gave up. */
    static TableFinding explain(String text, JacksonException broken) {
        int offset = (int) Math.clamp(broken.getLocation().getCharOffset(), 0L, (long) text.length());
        if (broken instanceof UnexpectedEndOfInputException) {
            return endTooEarly(text);
        }
        char before = lastMarkBefore(text, offset);
        char here = offset < text.length() ? text.charAt(offset) : ' ';
        if (here == '/') {
            return at(text, offset, "JSON has no comments.", "Remove it.");
        }
        if ((here == '}' || here == ']') && before == ',') {
            return at(text, offset, "Nothing follows the comma before this bracket.", "Remove that comma.");
        }
        if (here == '\n' || here == '\r') {
            return at(
                    text, offset, "A text has no closing quote on its line.", "Close it, or write \\n for a new line.");
        }
        String words = String.valueOf(broken.getOriginalMessage());
        if (words.contains("escape")) {
            return at(text, offset, "This is no escape that JSON knows.", "A backslash itself is written twice: \\\\.");
        }
        if (words.contains("control") || words.contains("CTRL-CHAR")) {
            return at(text, offset, "A text holds a control character.", "Write a tab as \\t.");
        }
        if (words.contains("umeric value") || words.contains("NaN")) {
            return at(text, offset, "This is not a number as JSON writes it.", "Numbers look like 0.005 or 4096.");
        }
        return at(text, offset, "Expected " + expected(before, words) + ".", null);
    }

    private static String expected(char before, String words) {
        if (words.contains("start property name")) {
            return "a name in double quotes";
        }
        if (words.contains("colon")) {
            return "a colon between a name and its value";
        }
        if (words.contains("comma")) {
            return "a comma before the next entry, or a closing bracket";
        }
        if (words.contains("close marker")) {
            return words.contains("expected ']'") ? "], which closes the list, before }" : "no closing bracket here";
        }
        return before == ':' || before == ',' || before == '['
                ? "a value: a text in double quotes, a number, true, false, null, { or ["
                : "{, with which a table begins";
    }

    private static TableFinding endTooEarly(String text) {
        Deque<Integer> open = new ArrayDeque<>();
        boolean inText = false;
        int textStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (inText) {
                if (unit == '\\') {
                    i++;
                } else if (unit == '"') {
                    inText = false;
                }
            } else if (unit == '"') {
                inText = true;
                textStart = i;
            } else if (unit == '{' || unit == '[') {
                open.push(i);
            } else if ((unit == '}' || unit == ']') && !open.isEmpty()) {
                open.pop();
            }
        }
        if (inText) {
            return at(text, textStart, "This text has no closing quote.", "Close it.");
        }
        if (open.isEmpty()) {
            return at(text, text.length(), "The file ends in the middle.", null);
        }
        char bracket = text.charAt(open.peek());
        String closing = bracket == '{' ? "}" : "]";
        return at(
                text,
                open.peek(),
                "The file ends before this " + bracket + " is closed.",
                "Close it with " + closing + ".");
    }

    private static char lastMarkBefore(String text, int offset) {
        for (int i = offset - 1; i >= 0; i--) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }

    private static TableFinding at(String text, int offset, String message, @Nullable String fix) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new TableFinding("", "Line " + line + ", column " + (offset - lineStart + 1) + ": " + message, fix);
    }
}
