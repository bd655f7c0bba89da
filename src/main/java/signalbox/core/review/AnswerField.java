package signalbox.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON that an answer is or has in it: the whole answer, or a code block of Markdown, before which or after
 * which a model may have said more. JSON that is not quite JSON, as models write it (a lone backslash, a quote that is
 * not escaped, an end that is missing), still gives up its field {@code answer}.
 */
final class AnswerField {
    private static final String NAME = "answer";
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private static final Pattern BLOCK = Pattern.compile("```[a-zA-Z]*\\s*\\n(.*?)(?:\\n\\s*```|\\z)", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile(
            "\"" + NAME + "\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*+\"?|[^\\s\"][^\\r\\n]*)", Pattern.CASE_INSENSITIVE);

    private AnswerField() {}

    /** The field {@code answer} of the JSON, as text; the answer itself where it is no such JSON. */
    static String orWhole(String answer) {
        return in(answer).orElse(answer.strip());
    }

    /** The field {@code answer} of the JSON object that the answer is or has in it, as text without quotes. */
    static Optional<String> in(String answer) {
        for (String part : parts(answer)) {
            Optional<String> field = parsed(LENIENT, part).flatMap(AnswerField::fieldOf);
            if (field.isPresent()) {
                return field;
            }
        }
        if (!answer.contains("{")) {
            return Optional.empty();
        }
        return FIELD.matcher(answer).results().reduce((_, last) -> last).map(AnswerField::loose);
    }

    /** The JSON object or list that the answer is or has in its last code block that holds any. */
    static Optional<JsonNode> json(String answer) {
        return parts(answer).stream()
                .map(part -> parsed(STRICT, part))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Any JSON value, such as an expected one. */
    static Optional<JsonNode> value(String text) {
        try {
            return Optional.of(STRICT.readTree(text)).filter(node -> !node.isMissingNode());
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** The whole answer, then its code blocks from the last to the first, then what stands in the outermost braces. */
    private static List<String> parts(String answer) {
        List<String> parts = new ArrayList<>();
        parts.add(answer.strip());
        Matcher block = BLOCK.matcher(answer);
        while (block.find()) {
            parts.add(1, block.group(1).strip());
        }
        int open = answer.indexOf('{');
        int close = answer.lastIndexOf('}');
        if (open >= 0 && close > open) {
            parts.add(answer.substring(open, close + 1));
        }
        return parts;
    }

    private static Optional<JsonNode> parsed(JsonMapper reader, String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.readTree(text));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<String> fieldOf(JsonNode object) {
        for (String name : object.propertyNames()) {
            JsonNode value = object.get(name);
            if (name.equalsIgnoreCase(NAME) && !value.isNull()) {
                return Optional.of(value.isString() ? value.stringValue() : value.toString());
            }
        }
        return Optional.empty();
    }

    /** What follows the field's name in JSON that is broken elsewhere. */
    private static String loose(MatchResult found) {
        String value = found.group(1).strip();
        if (!value.startsWith("\"")) {
            return value.replaceAll("[,}\\]\\s]+$", "");
        }
        String closed = value.length() > 1 && value.endsWith("\"") ? value : value + "\"";
        try {
            return LENIENT.readTree(closed).asString("").strip();
        } catch (JacksonException notEven) {
            return closed.substring(1, closed.length() - 1).strip();
        }
    }
}
