package signalbox.core.pricing;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one model charges, in US dollars per million tokens, exact. A cache price that is not known is billed at the
 * input price, which can only overstate the cost of cached reads.
 *
 * @param input of a fresh input token
 * @param cachedInputOrNull of an input token read from the provider's cache
 * @param cacheWriteOrNull of an input token written to the provider's cache
 * @param output of an output token, reasoning included
 * @param source where the price comes from, in words for the reader, such as {@code "tiers.json"}
 */
public record ModelPrice(
        BigDecimal input,
        @Nullable BigDecimal cachedInputOrNull,
        @Nullable BigDecimal cacheWriteOrNull,
        BigDecimal output,
        String source) {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** A price as tiers.json writes it, in dollars per thousand tokens. */
    public static ModelPrice perThousand(BigDecimal input, BigDecimal output, String source) {
        return new ModelPrice(input.multiply(THOUSAND), null, null, output.multiply(THOUSAND), source);
    }

    public BigDecimal cachedInput() {
        return Optional.ofNullable(cachedInputOrNull).orElse(input);
    }

    public BigDecimal cacheWrite() {
        return Optional.ofNullable(cacheWriteOrNull).orElse(input);
    }
}
