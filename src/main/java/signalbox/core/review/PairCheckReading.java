package signalbox.core.review;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the checks of two answers read from one. */
final class PairCheckReading {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern FENCE = Pattern.compile("\\A```(?:json)?\\s*\\n(.*)\\n```\\z", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?:,\\d{3})*(?:\\.\\d+)?");

    private PairCheckReading() {}

    /** The object or list that the whole answer is, also between the fences of a code block. */
    static Optional<JsonNode> json(String answer) {
        Matcher fence = FENCE.matcher(answer.strip());
        String text = fence.find() ? fence.group(1) : answer.strip();
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    static Optional<BigDecimal> lastNumber(String answer) {
        Matcher matcher = NUMBER.matcher(answer);
        String last = "";
        while (matcher.find()) {
            last = matcher.group();
        }
        return last.isEmpty()
                ? Optional.empty()
                : Optional.of(new BigDecimal(last.replace(",", "")).stripTrailingZeros());
    }

    static boolean contains(String answer, String text) {
        return answer.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
