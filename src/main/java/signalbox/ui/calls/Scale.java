package signalbox.ui.calls;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Round numbers for an axis. */
final class Scale {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    private Scale() {}

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
    static BigDecimal round(double amount, double step) {
        int decimals = Math.max(2, 2 - (int) Math.floor(Math.log10(step)));
        return BigDecimal.valueOf(amount).setScale(decimals, RoundingMode.HALF_UP);
    }
}
