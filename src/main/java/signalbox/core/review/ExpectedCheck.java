package signalbox.core.review;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** How an answer is held against what was expected, without an opinion. */
public enum ExpectedCheck {
    /**
     * The first number of the answer has the value of the first number expected. Where the answer is JSON with a field
     * {@code answer}, also in a code block, the first number of that field.
     */
    NUMBER,
    /** The answer, or its field {@code answer}, is the expected JSON, whatever its layout and the order of fields. */
    JSON,
    /** The answer, or its field {@code answer}, is the expected text, but for white space and quotes around it. */
    EQUAL,
    /** The expected text occurs in the answer, in upper or lower case. */
    CONTAINS,
    /** The expected text is an RE2 pattern that is found in the answer, in upper or lower case unless it says otherwise. */
    PATTERN;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException where no check has that name */
    public static ExpectedCheck ofWireName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Whether an expected text says anything to this check: one without a number says nothing to {@link #NUMBER}. */
    public boolean canRead(String expected) {
        return switch (this) {
            case NUMBER -> FirstNumber.in(expected).isPresent();
            case JSON -> AnswerField.value(expected).isPresent();
            case EQUAL, CONTAINS -> !expected.isBlank();
            case PATTERN -> pattern(expected).isPresent();
        };
    }

    /** Whether the answer is right; some microseconds. */
    public boolean accepts(String answer, String expected) {
        return switch (this) {
            case NUMBER ->
                FirstNumber.in(AnswerField.orWhole(answer))
                        .filter(number ->
                                FirstNumber.in(expected).filter(number::equals).isPresent())
                        .isPresent();
            case JSON ->
                AnswerField.value(expected)
                        .filter(wanted -> isJson(answer, wanted))
                        .isPresent();
            case EQUAL ->
                isText(answer, expected)
                        || AnswerField.in(answer)
                                .filter(field -> isText(field, expected))
                                .isPresent();
            case CONTAINS -> lower(answer).contains(lower(expected.strip()));
            case PATTERN ->
                pattern(expected)
                        .filter(wanted -> wanted.matcher(answer).find())
                        .isPresent();
        };
    }

    private static Optional<Pattern> pattern(String expected) {
        try {
            return expected.isBlank()
                    ? Optional.empty()
                    : Optional.of(Pattern.compile(expected.strip(), Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException wrong) {
            return Optional.empty();
        }
    }

    private static boolean isJson(String answer, JsonNode expected) {
        Optional<JsonNode> whole = AnswerField.json(answer).or(() -> AnswerField.value(answer));
        Optional<JsonNode> field = AnswerField.in(answer).flatMap(AnswerField::value);
        boolean textField = expected.isString()
                && AnswerField.in(answer)
                        .map(String::strip)
                        .filter(expected.stringValue().strip()::equals)
                        .isPresent();
        return textField
                || whole.filter(json -> same(json, expected)).isPresent()
                || field.filter(json -> same(json, expected)).isPresent();
    }

    /** Equal values; numbers by what they amount to, so that 1 is 1.0. */
    private static boolean same(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        if (left.getNodeType() != right.getNodeType() || left.size() != right.size()) {
            return false;
        }
        if (left.isObject()) {
            return left.propertyNames().stream()
                    .allMatch(name -> right.has(name) && same(left.get(name), right.get(name)));
        }
        if (left.isArray()) {
            Iterator<JsonNode> others = right.iterator();
            return left.valueStream().allMatch(item -> same(item, others.next()));
        }
        return left.equals(right);
    }

    /** White space within the quotes of either is meant. */
    private static boolean isText(String answer, String expected) {
        String wanted = bare(expected);
        return bare(answer).equals(wanted) || answer.equals(wanted);
    }

    private static String bare(String text) {
        String stripped = text.strip();
        int end = stripped.length() - 1;
        boolean quoted =
                end > 0 && stripped.charAt(0) == stripped.charAt(end) && "\"'`".indexOf(stripped.charAt(0)) >= 0;
        return quoted ? stripped.substring(1, end) : stripped;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
