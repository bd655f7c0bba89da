package signalbox.core.calllog;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/**
 * A call as another log tells it. Texts are empty, numbers null where it does not say.
 *
 * @param key what names it among all imported calls
 */
public record ImportedCall(
        String key,
        Instant at,
        String tier,
        String model,
        String provider,
        String task,
        String complexity,
        String user,
        String status,
        @Nullable Long input,
        @Nullable Long output,
        @Nullable Long cached,
        @Nullable Long reasoning,
        @Nullable BigDecimal dollars,
        @Nullable Duration latency,
        @Nullable String prompt,
        @Nullable String answer) {

    ImportedCall inTier(String other) {
        return new ImportedCall(
                key,
                at,
                other,
                model,
                provider,
                task,
                complexity,
                user,
                status,
                input,
                output,
                cached,
                reasoning,
                dollars,
                latency,
                prompt,
                answer);
    }

    @Nullable
    Money cost() {
        return dollars == null ? null : new Money(dollars);
    }
}
