package signalbox.ui.calls.chart;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One mark of a chart, exact.
 *
 * @param valueOrNull in the measure's unit; null where there is nothing to measure
 * @param calls that are in it
 * @param unknown how many calls are left out, because the log does not say
 */
public record Amount(@Nullable BigDecimal valueOrNull, long calls, long unknown) {
    public static final Amount NONE = new Amount(null, 0, 0);

    public Optional<BigDecimal> value() {
        return Optional.ofNullable(valueOrNull);
    }

    /** For drawing; nothing is zero. */
    double height() {
        return valueOrNull == null ? 0 : valueOrNull.doubleValue();
    }

    public Amount plus(Amount other) {
        return new Amount(
                valueOrNull == null
                        ? other.valueOrNull
                        : other.valueOrNull == null ? valueOrNull : valueOrNull.add(other.valueOrNull),
                calls + other.calls,
                unknown + other.unknown);
    }
}
