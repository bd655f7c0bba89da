package signalbox.ui.playground;

import java.math.BigDecimal;
import java.util.Optional;
import signalbox.ui.common.Strings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Temperature and bound on output tokens as they are typed: text until it is seen to be a number. */
final class TypedLimits {
    private static final BigDecimal HOTTEST = BigDecimal.valueOf(2);

    private TypedLimits() {}

    /** Whether this can be sent as the temperature, or is empty. */
    static boolean isTemperature(String typed) {
        try {
            return typed.isBlank() || isInRange(new BigDecimal(typed.strip()));
        } catch (NumberFormatException wrong) {
            return false;
        }
    }

    private static boolean isInRange(BigDecimal temperature) {
        return temperature.signum() >= 0 && temperature.compareTo(HOTTEST) <= 0;
    }

    /** Whether this can be sent as the bound on output tokens, or is empty. */
    static boolean isBound(String typed) {
        return typed.isBlank() || typed.strip().matches("[1-9]\\d{0,6}");
    }

    /**
     * The number to send; empty where none was typed.
     *
     * @throws IllegalArgumentException with a sentence where it is none
     */
    static Optional<JsonNode> temperature(String typed) {
        if (!isTemperature(typed)) {
            throw new IllegalArgumentException(Strings.text("playground.temperature.wrong"));
        }
        return typed.isBlank()
                ? Optional.empty()
                : Optional.of(JsonNodeFactory.instance.numberNode(new BigDecimal(typed.strip())));
    }

    /**
     * The number to send; empty where none was typed.
     *
     * @throws IllegalArgumentException with a sentence where it is none
     */
    static Optional<JsonNode> maxTokens(String typed) {
        if (!isBound(typed)) {
            throw new IllegalArgumentException(Strings.text("playground.max-tokens.wrong"));
        }
        return typed.isBlank()
                ? Optional.empty()
                : Optional.of(JsonNodeFactory.instance.numberNode(Integer.parseInt(typed.strip())));
    }
}
