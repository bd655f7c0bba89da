package signalbox.core.calllog;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/**
 * One call as lists show it. Texts are empty where the log does not say, as in every row of another program for all but
 * tier, model, complexity and task.
 *
 * @param atOrNull when it began; null where the row's timestamp cannot be read
 * @param costOrNull total cost; null where unknown
 */
public record CallRow(
        long id,
        @Nullable Instant atOrNull,
        String tier,
        String model,
        String provider,
        String complexity,
        String task,
        String user,
        String cause,
        String rule,
        String status,
        String source,
        @Nullable Long inputTokensOrNull,
        @Nullable Long outputTokensOrNull,
        @Nullable Money costOrNull,
        @Nullable Duration latencyOrNull,
        boolean simulated) {

    public Optional<Instant> at() {
        return Optional.ofNullable(atOrNull);
    }

    public Optional<Long> inputTokens() {
        return Optional.ofNullable(inputTokensOrNull);
    }

    public Optional<Long> outputTokens() {
        return Optional.ofNullable(outputTokensOrNull);
    }

    public Optional<Money> cost() {
        return Optional.ofNullable(costOrNull);
    }

    public Optional<Duration> latency() {
        return Optional.ofNullable(latencyOrNull);
    }

    /** The row's value in a dimension; empty where the log does not say. */
    public String value(Dimension dimension) {
        return switch (dimension) {
            case TIER -> tier;
            case MODEL -> model;
            case PROVIDER -> provider;
            case TASK -> task;
            case COMPLEXITY -> complexity;
            case USER -> user;
            case CAUSE -> cause;
            case RULE -> rule;
            case STATUS -> status;
            case SOURCE -> source;
        };
    }
}
