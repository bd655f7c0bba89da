package signalbox.core.provider;

import java.util.Optional;
import signalbox.core.chat.Usage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reading of JSON that all dialects share. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** A text field; the other text where it is absent, empty or no text. */
    static String textOr(JsonNode field, String otherwise) {
        String text = field.isString() ? field.stringValue() : "";
        return text.isEmpty() ? otherwise : text;
    }

    /** A count of tokens; 0 where it is absent. */
    static long count(JsonNode field) {
        return field.isIntegralNumber() ? field.longValue() : 0;
    }

    /** The counts as usage; empty where they contradict each other, for then nothing is known. */
    static Optional<Usage> usage(long prompt, long cached, long cacheWrite, long completion, long reasoning) {
        try {
            return Optional.of(new Usage(prompt, cached, cacheWrite, completion, reasoning));
        } catch (IllegalArgumentException contradiction) {
            return Optional.empty();
        }
    }
}
