package signalbox.core.calllog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/**
 * Money as the log's whole number: 10<sup>-12</sup> dollars, which is a price of one millionth of a dollar per million
 * tokens. Prices finer than that are rounded to it, call by call; no provider has one.
 */
final class Picodollars {
    private static final int DECIMALS = 12;
    /** Sums are taken of whole microdollars and of the rest apart, so that neither can overflow 64 bits. */
    static final long PER_MICRODOLLAR = 1_000_000;

    private Picodollars() {}

    /** Null where the amount is too large for the column, which is so above nine million dollars for one call. */
    static @Nullable Long of(Money money) {
        BigDecimal pico = money.usd().movePointRight(DECIMALS).setScale(0, RoundingMode.HALF_EVEN);
        return pico.precision() <= 18 ? pico.longValueExact() : null;
    }

    static Money money(long picodollars) {
        return new Money(BigDecimal.valueOf(picodollars, DECIMALS));
    }

    static Money money(long microdollars, long picodollars) {
        return new Money(BigDecimal.valueOf(microdollars, 6)).plus(money(picodollars));
    }
}
