package signalbox.core.routing;

import java.util.Optional;
import signalbox.core.pricing.CostEstimate;

/** What the same request would cost on a tier; empty where the price is unknown. */
public record Alternative(String tier, Optional<CostEstimate> estimate) {}
