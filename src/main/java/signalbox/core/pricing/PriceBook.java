package signalbox.core.pricing;

import java.util.Optional;
import signalbox.core.chat.ModelRef;

/** Knows what models charge now; empty where it does not know, which is never the same as free. */
public interface PriceBook {
    Optional<ModelPrice> priceOf(ModelRef model);
}
