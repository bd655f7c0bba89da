package signalbox.support;

import java.math.BigDecimal;
import signalbox.core.pricing.ModelPrice;

/** The source system's prices. */
public final class TestPrices {
    public static final ModelPrice NANO =
            ModelPrice.perThousand(new BigDecimal("0.00015"), new BigDecimal("0.0006"), "test");
    public static final ModelPrice STANDARD =
            ModelPrice.perThousand(new BigDecimal("0.005"), new BigDecimal("0.015"), "test");

    private TestPrices() {}
}
