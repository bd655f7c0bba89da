package signalbox.core.pricing;

import java.math.BigDecimal;
import signalbox.core.chat.Usage;

/** What one answer cost, by kind of token; the parts add up to the total exactly. */
public record Cost(Money input, Money cachedInput, Money cacheWrite, Money output) {
    /** Usage times price. */
    public static Cost of(Usage usage, ModelPrice price) {
        return new Cost(
                part(usage.freshPromptTokens(), price.input()),
                part(usage.cachedTokens(), price.cachedInput()),
                part(usage.cacheWriteTokens(), price.cacheWrite()),
                part(usage.completionTokens(), price.output()));
    }

    public Money total() {
        return input.plus(cachedInput).plus(cacheWrite).plus(output);
    }

    private static Money part(long tokens, BigDecimal perMillion) {
        return new Money(BigDecimal.valueOf(tokens).multiply(perMillion).movePointLeft(6));
    }
}
