package signalbox.core.calllog;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.Cost;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;
import signalbox.core.routing.Decision;

/**
 * One call, ended, as it goes into the log.
 *
 * @param at when it began
 * @param served the model that answered; empty where none did
 * @param answer of that model; empty where none did
 * @param price at which the answer was billed; empty where unknown
 * @param cost of the answer alone, by kind of token; empty where usage or price is unknown
 * @param totalCost of the answer and of every attempt before it; empty where any part of it is unknown
 * @param latency from the request to the end of the answer, failed attempts included
 * @param timeToFirstToken from the request to the first text; empty where none came
 * @param simulated whether the practice simulator answered
 */
public record Call(
        Instant at,
        CallSource source,
        ChatRequest request,
        Decision decision,
        CallStatus status,
        Optional<ModelRef> served,
        Optional<ChatAnswer> answer,
        Optional<ModelPrice> price,
        Optional<Cost> cost,
        Optional<Money> totalCost,
        Duration latency,
        Optional<Duration> timeToFirstToken,
        List<Attempt> attempts,
        boolean simulated) {
    public Call {
        attempts = List.copyOf(attempts);
    }
}
