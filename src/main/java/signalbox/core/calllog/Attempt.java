package signalbox.core.calllog;

import java.time.Duration;
import java.util.Optional;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderFailure;

/**
 * One try of one model within a call.
 *
 * @param failure why it failed; empty for the one that served
 * @param cost empty where usage or price is unknown; zero only for what is known to be free
 */
public record Attempt(
        ModelRef model,
        Optional<ProviderFailure> failure,
        Duration latency,
        Optional<Usage> usage,
        Optional<Money> cost) {}
