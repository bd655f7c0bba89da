package signalbox.core.pricing;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the kinds of token cost, in US dollars per million, exact. Null is a price that is not known.
 *
 * @param cachedInputOrNull of an input token read from the provider's cache
 * @param cacheWriteOrNull of an input token written to the provider's cache
 * @param output of an output token, reasoning included
 */
public record Rates(
        BigDecimal input,
        @Nullable BigDecimal cachedInputOrNull,
        @Nullable BigDecimal cacheWriteOrNull,
        BigDecimal output) {

    /** The price of a call that these rates apply to. */
    ModelPrice priceFrom(String source) {
        return new ModelPrice(input, cachedInputOrNull, cacheWriteOrNull, output, source);
    }

    /** Whether the same is charged, however many zeros a number ends in. */
    boolean sameAs(Rates other) {
        return same(input, other.input)
                && same(output, other.output)
                && same(cachedInputOrNull, other.cachedInputOrNull)
                && same(cacheWriteOrNull, other.cacheWriteOrNull);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }
}
