package signalbox.ui.calls.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers for an axis.
 *
 * @param bottom and {@code top} are multiples of the step, and not equal
 */
record Scale(double bottom, double top, double step) {
    private static final int LINES = 4;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    /** Reaches over all amounts with about four lines. */
    static Scale over(double lowest, double highest, boolean whole) {
        double step = niceStep((highest - lowest) / LINES);
        if (whole) {
            step = Math.max(1, Math.ceil(step));
        }
        double bottom = Math.floor(lowest / step) * step;
        double top = Math.max(bottom + step, Math.ceil(highest / step - 1e-9) * step);
        return new Scale(bottom, top, step);
    }

    /** The amounts of the lines, lowest first. */
    List<BigDecimal> lines() {
        List<BigDecimal> lines = new ArrayList<>();
        long count = Math.round((top - bottom) / step);
        for (long i = 0; i <= count; i++) {
            lines.add(round(bottom + i * step, step));
        }
        return lines;
    }

    /** How far up an amount lies: 0 at the bottom, 1 at the top. */
    double share(double amount) {
        return (amount - bottom) / (top - bottom);
    }

    /** The least of 1, 2, 2.5, 5 times a power of ten that is not below the step wanted; 1 where that is zero. */
    static double niceStep(double wanted) {
        if (!(wanted > 0)) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        for (double step : STEPS) {
            if (step * power >= wanted * 0.9999) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** A multiple of a step without the noise of its arithmetic. */
    private static BigDecimal round(double amount, double step) {
        int decimals = Math.max(2, 2 - (int) Math.floor(Math.log10(step)));
        return BigDecimal.valueOf(amount).setScale(decimals, RoundingMode.HALF_UP);
    }
}
