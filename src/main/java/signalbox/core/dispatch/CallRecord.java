package signalbox.core.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallSource;
import signalbox.core.calllog.CallStatus;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.Cost;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;
import signalbox.core.routing.ClassifierCall;
import signalbox.core.routing.Decision;

/** What is known of a call while it runs. For the dispatching thread. */
final class CallRecord {
    private record Served(ModelRef model, ChatAnswer answer, Optional<ModelPrice> price) {}

    private final ChatRequest request;
    private final CallSource source;
    private final DispatchClock clock;
    private final Instant at;
    private final long start;
    private final List<Attempt> attempts = new ArrayList<>();
    private @Nullable Duration firstText;
    private @Nullable Served served;
    private @Nullable Served reserve;
    private boolean shown;

    CallRecord(ChatRequest request, CallSource source, DispatchClock clock) {
        this.request = request;
        this.source = source;
        this.clock = clock;
        at = clock.now().instant();
        start = clock.nanos().getAsLong();
    }

    Duration elapsed() {
        return Duration.ofNanos(clock.nanos().getAsLong() - start);
    }

    CallSource source() {
        return source;
    }

    /** Whether text of the last attempt was shown to the caller, which nobody can take back. */
    boolean isShown() {
        return shown;
    }

    void shown(boolean lastAttempt) {
        shown = lastAttempt;
    }

    boolean isServed() {
        return served != null;
    }

    /** A new attempt begins: what an earlier one showed is void. */
    void beginAttempt() {
        firstText = null;
    }

    void onText() {
        if (firstText == null) {
            firstText = elapsed();
        }
    }

    void add(Attempt attempt) {
        attempts.add(attempt);
    }

    void serve(ModelRef model, ChatAnswer answer, Optional<ModelPrice> price) {
        served = new Served(model, answer, price);
    }

    /** Keeps an answer that was cut off, for the case that no other model gives a whole one. The first one counts. */
    void reserve(ModelRef model, ChatAnswer answer, Optional<ModelPrice> price) {
        if (reserve == null && !answer.text().isBlank()) {
            reserve = new Served(model, answer, price);
        }
    }

    /** Serves what was cut off, where there is such an answer. */
    void serveReserve(DispatchListener listener) {
        if (served == null && reserve != null) {
            served = reserve;
            onText();
            listener.onText(reserve.answer().text());
        }
    }

    Call ended(Decision decision, CallStatus status, boolean simulated) {
        Optional<Served> by = Optional.ofNullable(served);
        Optional<ModelPrice> price = by.flatMap(Served::price);
        return new Call(
                at,
                source,
                request,
                decision,
                status,
                by.map(Served::model),
                by.map(Served::answer),
                price,
                by.flatMap(given -> given.answer().usage()).flatMap(usage -> price.map(known -> Cost.of(usage, known))),
                totalCost(decision),
                elapsed(),
                Optional.ofNullable(firstText),
                attempts,
                simulated);
    }

    /** Of the answer, of every attempt before it and of the model that the classifier asked. */
    private Optional<Money> totalCost(Decision decision) {
        Optional<ClassifierCall> asked = decision.classifierCall();
        if (asked.isPresent() && asked.get().cost().isEmpty()) {
            return Optional.empty();
        }
        Money total = asked.flatMap(ClassifierCall::cost).orElse(Money.ZERO);
        for (Attempt attempt : attempts) {
            if (attempt.cost().isEmpty()) {
                return Optional.empty();
            }
            total = total.plus(attempt.cost().get());
        }
        return Optional.of(total);
    }
}
