package signalbox.core.dispatch;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signalbox.core.calllog.Attempt;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Cost;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ModelCall;
import signalbox.core.provider.ModelCaller;
import signalbox.core.provider.ProviderException;
import signalbox.core.provider.ProviderFailure;

/** The attempts of one call: retries at a model, then the next model of the plan. For the dispatching thread. */
final class Attempts {
    private static final Logger LOGGER = LoggerFactory.getLogger(Attempts.class);

    private final ModelCaller caller;
    private final DispatchPolicy policy;
    private final DispatchClock clock;
    private final RoutingSnapshot snapshot;
    private final CallRecord record;
    private final DispatchListener listener;

    Attempts(
            ModelCaller caller,
            DispatchPolicy policy,
            DispatchClock clock,
            RoutingSnapshot snapshot,
            CallRecord record,
            DispatchListener listener) {
        this.caller = caller;
        this.policy = policy;
        this.clock = clock;
        this.snapshot = snapshot;
        this.record = record;
        this.listener = listener;
    }

    void run(AttemptPlan plan, ChatRequest request, boolean stream) throws InterruptedException {
        Set<String> lostProviders = new HashSet<>();
        for (AttemptPlan.Step step : plan.steps()) {
            String provider = step.model().provider();
            if (!lostProviders.contains(provider)) {
                Optional<ProviderFailure> failure = tryModel(step, request, stream);
                if (failure.isEmpty()) {
                    return;
                }
                if (meetsEveryModelOfTheProvider(failure.get())) {
                    lostProviders.add(provider);
                }
            }
        }
    }

    private static boolean meetsEveryModelOfTheProvider(ProviderFailure failure) {
        return switch (failure) {
            case ProviderFailure.MissingKey _, ProviderFailure.Unreachable _ -> true;
            case ProviderFailure.Unauthorized(int status) -> status == 401;
            default -> false;
        };
    }

    /** Tries one model as often as the policy allows; empty where it served, else its last failure. */
    private Optional<ProviderFailure> tryModel(AttemptPlan.Step step, ChatRequest request, boolean stream)
            throws InterruptedException {
        for (int tries = 1; ; tries++) {
            Duration left = policy.callLimit().minus(record.elapsed());
            if (!left.isPositive()) {
                return Optional.of(new ProviderFailure.TimedOut(record.elapsed()));
            }
            Duration limit = left.compareTo(policy.attemptLimit()) < 0 ? left : policy.attemptLimit();
            var call = new ModelCall(
                    snapshot.table().requireProvider(step.model().provider()),
                    step.model().modelId(),
                    request,
                    step.maxTokens(),
                    stream,
                    limit);
            Optional<ProviderFailure> failure = attempt(step.model(), call);
            if (failure.isEmpty()) {
                return failure;
            }
            Optional<Duration> pause =
                    policy.pauseAfter(failure.get(), tries, clock.chance().getAsDouble());
            if (pause.isEmpty() || pause.get().compareTo(policy.callLimit().minus(record.elapsed())) >= 0) {
                return failure;
            }
            clock.sleeper().sleep(pause.get());
        }
    }

    private Optional<ProviderFailure> attempt(ModelRef model, ModelCall call) throws InterruptedException {
        Duration begun = record.elapsed();
        listener.onAttempt(model);
        record.beginAttempt();
        ChatAnswer answer = null;
        Optional<ProviderFailure> failure;
        try {
            answer = caller.call(call, piece -> {
                record.onText();
                listener.onText(piece);
            });
            failure = AnswerCheck.failureOf(call.request(), answer);
        } catch (ProviderException failed) {
            failure = Optional.of(failed.failure());
        } catch (InterruptedException stopped) {
            end(attemptOf(model, Optional.of(new ProviderFailure.Cancelled()), begun, null));
            throw stopped;
        } catch (RuntimeException ours) {
            LOGGER.error("An attempt at {} ended in an error of this program", model, ours);
            failure = Optional.of(new ProviderFailure.Unreadable("an error inside Signalbox"));
        }
        if (answer != null && failure.isEmpty()) {
            record.serve(model, answer, price(model, answer.usage()));
        }
        end(attemptOf(model, failure, begun, answer));
        return failure;
    }

    private void end(Attempt attempt) {
        record.add(attempt);
        if (attempt.failure().isPresent()) {
            listener.onAttemptFailed(attempt);
        }
    }

    private Attempt attemptOf(
            ModelRef model, Optional<ProviderFailure> failure, Duration begun, @Nullable ChatAnswer answer) {
        Optional<Usage> usage = Optional.ofNullable(answer).flatMap(ChatAnswer::usage);
        Optional<Money> cost = failure.filter(ProviderFailure::costsNothing).isPresent()
                ? Optional.of(Money.ZERO)
                : usage.flatMap(counted -> price(model, usage)
                        .map((ModelPrice price) -> Cost.of(counted, price).total()));
        return new Attempt(model, failure, record.elapsed().minus(begun), usage, cost);
    }

    /** What the model charges now for a call of this size. */
    private Optional<ModelPrice> price(ModelRef model, Optional<Usage> usage) {
        return snapshot.prices()
                .priceOf(
                        model,
                        clock.now().instant(),
                        usage.map(Usage::promptTokens).orElse(0L));
    }
}
