package signalbox.core.review;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallSource;
import signalbox.core.calllog.CallStatus;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.ModelRef;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.dispatch.DispatchListener;
import signalbox.core.dispatch.LoggedCall;
import signalbox.core.pricing.Money;
import signalbox.core.provider.FailureWords;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.routing.Cause;

/** One side of one example, sent once; it is still waiting where a budget let nothing out. */
final class ComparisonCall {
    /** Where a provider does not say how long. */
    private static final Duration UNSAID_WAIT = Duration.ofSeconds(10);

    private ComparisonCall() {}

    /**
     * @param waitOrNull where the provider takes no more for now, how long it wants to be left alone; else null
     * @param budgetOrNull where a budget kept the call from its model, which one and what to do, so that the next would
     *     fare no better; else null
     */
    record Result(
            SideState state,
            @Nullable Duration waitOrNull,
            @Nullable String budgetOrNull) {}

    static Result send(CallDispatcher dispatcher, ChatRequest request, Contender contender)
            throws InterruptedException {
        ChatRequest forced = request.withHints(request.hints().withForcedTier(contender.tier()));
        try {
            LoggedCall logged = dispatcher.send(forced, CallSource.COMPARISON, false, DispatchListener.NONE);
            return new Result(
                    stateOf(logged, contender), waitOf(logged.call(), contender), budgetOf(logged.call(), contender));
        } catch (CallLogException notKept) {
            return failed("not logged", String.valueOf(notKept.getMessage()));
        } catch (IllegalArgumentException impossible) {
            return failed("not sent", impossible.getMessage() + ".");
        }
    }

    private static Result failed(String brief, String sentence) {
        return new Result(new SideState.Failed(brief, sentence, null, Duration.ZERO), null, null);
    }

    private static @Nullable Duration waitOf(Call call, Contender contender) {
        if (call.answer().isPresent()) {
            return null;
        }
        return failureOf(call, contender).flatMap(Attempt::failure).orElse(null)
                        instanceof ProviderFailure.RateLimited(Optional<Duration> after)
                ? after.orElse(UNSAID_WAIT)
                : null;
    }

    private static @Nullable String budgetOf(Call call, Contender contender) {
        boolean kept = call.decision().cause() == Cause.BUDGET
                && !call.decision().model().equals(contender.model());
        return call.status() == CallStatus.REFUSED || kept
                ? "A budget has paused the run: " + call.decision().reason()
                        + " Raise it in the routing table, or wait until its period ends; then go on. What is answered"
                        + " is kept."
                : null;
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
                    call.simulated(),
                    false,
                    answer.model());
        }
        if (call.status() == CallStatus.REFUSED) {
            return new SideState.Waiting();
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
