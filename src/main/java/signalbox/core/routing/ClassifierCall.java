package signalbox.core.routing;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;

/**
 * A model asked how hard a request is, as a part of the call that it was asked for.
 *
 * @param usageOrNull tokens as the provider counted them; null where it did not say or did not answer
 * @param costOrNull null where usage or price is unknown; nothing where the answer was
 *     remembered or the provider turned the request away
 * @param time that the request waited
 * @param remembered whether the answer was known from an earlier request with the same text
 * @param simulated whether the practice simulator answered
 * @param failureOrNull why there was no answer that could be used, in one sentence
 */
public record ClassifierCall(
        ModelRef model,
        @Nullable Usage usageOrNull,
        @Nullable Money costOrNull,
        Duration time,
        boolean remembered,
        boolean simulated,
        @Nullable String failureOrNull) {
    /** The same where the provider never began to answer. */
    ClassifierCall free() {
        return new ClassifierCall(model, usageOrNull, Money.ZERO, time, remembered, simulated, failureOrNull);
    }

    public Optional<Usage> usage() {
        return Optional.ofNullable(usageOrNull);
    }

    public Optional<Money> cost() {
        return Optional.ofNullable(costOrNull);
    }

    public Optional<String> failure() {
        return Optional.ofNullable(failureOrNull);
    }
}
