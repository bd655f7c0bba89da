package signalbox.core.calllog;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Cost;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.routing.Decision;

/**
 * Everything the log knows of one call. What is null was not logged: always so for all but the row where another
 * program wrote it.
 *
 * @param usageOrNull tokens of the answer by kind
 * @param priceOrNull at which the answer was billed
 * @param costOrNull of the answer alone, by kind of token
 * @param requestOrNull null too where only a hash was kept
 * @param answerOrNull null too where no model answered or only a hash was kept
 */
public record CallDetail(
        CallRow row,
        @Nullable Decision decisionOrNull,
        List<Attempt> attempts,
        @Nullable Usage usageOrNull,
        @Nullable ModelPrice priceOrNull,
        @Nullable Cost costOrNull,
        @Nullable Duration timeToFirstTokenOrNull,
        @Nullable ChatRequest requestOrNull,
        @Nullable String answerOrNull) {
    public CallDetail {
        attempts = List.copyOf(attempts);
    }

    public Optional<Decision> decision() {
        return Optional.ofNullable(decisionOrNull);
    }

    public Optional<Usage> usage() {
        return Optional.ofNullable(usageOrNull);
    }

    public Optional<ModelPrice> price() {
        return Optional.ofNullable(priceOrNull);
    }

    public Optional<Cost> cost() {
        return Optional.ofNullable(costOrNull);
    }

    public Optional<Duration> timeToFirstToken() {
        return Optional.ofNullable(timeToFirstTokenOrNull);
    }

    public Optional<ChatRequest> request() {
        return Optional.ofNullable(requestOrNull);
    }

    public Optional<String> answer() {
        return Optional.ofNullable(answerOrNull);
    }
}
