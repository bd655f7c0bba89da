package signalbox.core.routing;

/**
 * Numbers taken of a text by looking at its signs, in one pass.
 *
 * @param words how many words
 * @param codeSigns signs that prose does not have: fences, braces, semicolons at line ends, calls, arrows
 * @param mathSigns signs between numbers and letters that make a formula: = ^ ∑ √ and TeX commands
 * @param numbers how many numbers
 * @param questions how many question marks
 * @param listItems lines that begin with a dash, a star or a number
 * @param commas how many commas
 */
record TextMeasures(int words, int codeSigns, int mathSigns, int numbers, int questions, int listItems, int commas) {
    private static final String MATH = "∑∏∫√≤≥≠≈∞∈∀∃∂±×÷→⇒";

    static TextMeasures of(String text, Words words) {
        int code = 0;
        int math = 0;
        int numbers = 0;
        int questions = 0;
        int items = 0;
        int commas = 0;
        boolean lineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                lineStart &= c == ' ';
                continue;
            }
            char previous = i == 0 ? ' ' : text.charAt(i - 1);
            char following = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
            if (isCode(c, previous, following)) {
                code++;
            }
            if ((isMath(c) && following != '=' && previous != '=') || (c == '$' && following == '\\')) {
                math++;
            }
            if (c == '\\' && Character.isLetter(following)) {
                math++;
            }
            if (Character.isDigit(c) && !Character.isLetterOrDigit(previous)) {
                numbers++;
            }
            questions += c == '?' ? 1 : 0;
            commas += c == ',' ? 1 : 0;
            if (lineStart && !Character.isWhitespace(c)) {
                items += isListItem(c, following) ? 1 : 0;
                lineStart = false;
            }
            lineStart |= c == '\n';
        }
        return new TextMeasures(words.count(), code, math, numbers, questions, items, commas);
    }

    /** The measure of that name. */
    double value(String name) {
        return switch (name) {
            case "words" -> words;
            case "code_signs" -> codeSigns;
            case "math_signs" -> mathSigns;
            case "numbers" -> numbers;
            case "questions" -> questions;
            case "list_items" -> listItems;
            case "commas" -> commas;
            default -> throw new IllegalArgumentException("There is no measure \"" + name + "\"");
        };
    }

    private static boolean isMath(char c) {
        return c < 128 ? c == '=' || c == '^' : MATH.indexOf(c) >= 0;
    }

    private static boolean isCode(char c, char previous, char following) {
        return switch (c) {
            case '`' -> previous != '`';
            case '{', '}' -> true;
            case ';' -> following == '\n' || following == '\r';
            case '(' -> following == ')' && Character.isLetterOrDigit(previous);
            case '>' -> previous == '-' || previous == '=' || previous == '/';
            case '=' -> following == '=';
            case '_' -> Character.isLetterOrDigit(previous) && Character.isLetterOrDigit(following);
            case '.' -> Character.isLetter(previous) && Character.isLowerCase(following);
            default -> false;
        };
    }

    private static boolean isListItem(char c, char following) {
        return ((c == '-' || c == '*' || c == '•') && following == ' ')
                || (Character.isDigit(c) && (following == '.' || following == ')'));
    }
}
