package signalbox.core.pricing;

import java.math.BigDecimal;

/** An amount of US dollars, exact: never rounded here, only where it is shown. Negative amounts are allowed. */
public record Money(BigDecimal usd) implements Comparable<Money> {
    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        usd = usd.signum() == 0 ? BigDecimal.ZERO : usd.stripTrailingZeros();
    }

    /** An amount written in plain decimals, such as {@code "0.0021"}. */
    public static Money of(String usd) {
        return new Money(new BigDecimal(usd));
    }

    public Money plus(Money other) {
        return new Money(usd.add(other.usd));
    }

    public Money minus(Money other) {
        return new Money(usd.subtract(other.usd));
    }

    public Money times(long count) {
        return new Money(usd.multiply(BigDecimal.valueOf(count)));
    }

    public boolean isNegative() {
        return usd.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return usd.compareTo(other.usd);
    }

    /** The amount in plain decimals, without sign of currency. */
    @Override
    public String toString() {
        return usd.toPlainString();
    }
}
