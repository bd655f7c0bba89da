package signalbox.core.review;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallSource;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.ModelRef;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.dispatch.DispatchListener;
import signalbox.core.dispatch.LoggedCall;
import signalbox.core.pricing.Money;
import signalbox.core.provider.FailureWords;

/** One side of one example, sent once. */
final class ComparisonCall {
    private ComparisonCall() {}

    static SideState send(CallDispatcher dispatcher, ChatRequest request, Contender contender)
            throws InterruptedException {
        ChatRequest forced = request.withHints(request.hints().withForcedTier(contender.tier()));
        try {
            return stateOf(dispatcher.send(forced, CallSource.COMPARISON, false, DispatchListener.NONE), contender);
        } catch (CallLogException notKept) {
            return new SideState.Failed("not logged", String.valueOf(notKept.getMessage()), null, Duration.ZERO);
        } catch (IllegalArgumentException impossible) {
            return new SideState.Failed("not sent", impossible.getMessage() + ".", null, Duration.ZERO);
        }
    }

    private static SideState stateOf(LoggedCall logged, Contender contender) {
        Call call = logged.call();
        Money costOrNull = call.totalCost().orElse(null);
        ModelRef servedOrNull = call.served().orElse(null);
        if (call.answer().isPresent() && contender.model().equals(servedOrNull)) {
            var answer = call.answer().get();
            return new SideState.Answered(
                    contender.model(),
                    answer.text(),
                    answer.usage().orElse(null),
                    costOrNull,
                    call.latency(),
                    logged.id(),
                    call.simulated());
        }
        return new SideState.Failed(
                briefly(call, contender), sentence(call, contender, servedOrNull), costOrNull, call.latency());
    }

    /** The contender's own failure, whoever came after it. */
    private static Optional<Attempt> failureOf(Call call, Contender contender) {
        return call.attempts().stream()
                .filter(attempt -> attempt.model().equals(contender.model()))
                .filter(attempt -> attempt.failure().isPresent())
                .reduce((_, newest) -> newest);
    }

    private static String briefly(Call call, Contender contender) {
        return failureOf(call, contender)
                .flatMap(Attempt::failure)
                .map(FailureWords::brief)
                .orElse("another model");
    }

    private static String sentence(Call call, Contender contender, @Nullable ModelRef servedOrNull) {
        Optional<String> failure = failureOf(call, contender)
                .flatMap(Attempt::failure)
                .map(why -> FailureWords.sentence(why, contender.model()));
        if (failure.isPresent()) {
            return failure.get();
        }
        return "The tier " + contender.tier() + " led to "
                + (servedOrNull == null ? call.decision().model() : servedOrNull)
                + " in place of " + contender.model() + ": " + call.decision().reason()
                + " Start a new comparison for that model.";
    }
}
