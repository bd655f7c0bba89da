package signalbox.core.pricing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Prices that a list gives in US dollars a token, as numbers or as text. */
final class TokenPrices {
    /** Dearer than this per million tokens is no price but another unit. */
    private static final BigDecimal MOST = new BigDecimal(2000);

    private TokenPrices() {}

    /**
     * US dollars per million tokens; null where there is none.
     *
     * @throws IllegalArgumentException with a phrase where it is no price
     */
    static @Nullable BigDecimal perMillionOrNull(JsonNode perToken) {
        if (perToken.isMissingNode() || perToken.isNull()) {
            return null;
        }
        BigDecimal amount = amount(perToken).movePointRight(6).stripTrailingZeros();
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("a price below zero");
        }
        if (amount.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("more than " + MOST + " dollars per million tokens");
        }
        return amount.signum() == 0 ? BigDecimal.ZERO : amount;
    }

    private static BigDecimal amount(JsonNode perToken) {
        if (perToken.isNumber()) {
            return perToken.decimalValue();
        }
        try {
            return new BigDecimal(perToken.asString("").strip());
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("a price that is no number", noNumber);
        }
    }
}
