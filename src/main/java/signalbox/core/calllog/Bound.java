package signalbox.core.calllog;

import java.math.BigDecimal;

/**
 * A limit on a number of the call; calls whose number is unknown lie beyond every limit.
 *
 * @param value in dollars, milliseconds or tokens
 */
public record Bound(Number number, Comparison comparison, BigDecimal value) {
    /** Which number of a call. */
    @SuppressWarnings("AvoidCommonTypeNames") // always named with its Bound
    public enum Number {
        /** Total cost in dollars. */
        COST,
        /** In milliseconds. */
        LATENCY,
        INPUT_TOKENS,
        OUTPUT_TOKENS
    }

    /** How the call's number compares with the value. */
    public enum Comparison {
        MORE(">"),
        AT_LEAST(">="),
        LESS("<"),
        AT_MOST("<=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }
}
