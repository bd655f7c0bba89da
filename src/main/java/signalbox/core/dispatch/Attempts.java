package signalbox.core.dispatch;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.CallSource;
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
import signalbox.core.table.CallRules;

/**
 * The attempts of one call: retries at a model, then the next model of the plan, until one serves, the time is up, or
 * text was shown that no other model could take back. For the dispatching thread.
 */
final class Attempts {
    private static final Logger LOGGER = LoggerFactory.getLogger(Attempts.class);

    private final ModelCaller caller;
    private final Breakers breakers;
    private final DispatchClock clock;
    private final RoutingSnapshot snapshot;
    private final CallRecord record;
    private final DispatchListener listener;
    private final CallRules rules;

    Attempts(
            ModelCaller caller,
            Breakers breakers,
            DispatchClock clock,
            RoutingSnapshot snapshot,
            CallRecord record,
            DispatchListener listener) {
        this.caller = caller;
        this.breakers = breakers;
        this.clock = clock;
        this.snapshot = snapshot;
        this.record = record;
        this.listener = listener;
        this.rules = snapshot.table().calls();
    }

    void run(AttemptPlan plan, ChatRequest request, boolean stream) throws InterruptedException {
        Set<String> lostProviders = new HashSet<>();
        int cutAt = 0;
        for (AttemptPlan.Step step : plan.steps()) {
            String provider = step.model().provider();
            if (!lostProviders.contains(provider)
                    && step.maxTokens() > cutAt
                    && timeLeft().isPositive()) {
                Optional<ProviderFailure> failure = tryModel(plan, step, request, stream);
                if (failure.isEmpty() || record.isShown()) {
                    return;
                }
                if (meetsEveryModelOfTheProvider(failure.get())) {
                    lostProviders.add(provider);
                }
                cutAt = failure.get() instanceof ProviderFailure.Truncated ? Math.max(cutAt, step.maxTokens()) : cutAt;
            }
        }
        record.serveReserve(listener);
    }

    private static boolean meetsEveryModelOfTheProvider(ProviderFailure failure) {
        return switch (failure) {
            case ProviderFailure.MissingKey _, ProviderFailure.Unreachable _ -> true;
            case ProviderFailure.Unauthorized(int status, boolean _) -> status == 401;
            default -> false;
        };
    }

    private Duration timeLeft() {
        return rules.callLimit().minus(record.elapsed());
    }

    /** Tries one model as often as the rules allow; empty where it served, else its last failure. */
    private Optional<ProviderFailure> tryModel(
            AttemptPlan plan, AttemptPlan.Step step, ChatRequest request, boolean stream) throws InterruptedException {
        DispatchPolicy policy = DispatchPolicy.of(rules);
        for (int tries = 1; ; tries++) {
            Optional<ProviderFailure> resting = restOf(step.model());
            if (resting.isPresent()) {
                return resting;
            }
            Optional<ProviderFailure> failure = attempt(step, request, stream, plan.allowsLongerThan(step));
            if (failure.isEmpty() || record.isShown()) {
                return failure;
            }
            Optional<Duration> pause =
                    policy.pauseAfter(failure.get(), tries, clock.chance().getAsDouble());
            if (pause.isEmpty() || pause.get().compareTo(timeLeft()) >= 0) {
                return failure;
            }
            clock.sleeper().sleep(pause.get());
        }
    }

    /** A comparison asks its model whatever its health: another's answer would be no answer. */
    private Optional<ProviderFailure> restOf(ModelRef model) {
        if (record.source() == CallSource.COMPARISON) {
            return Optional.empty();
        }
        Optional<ProviderFailure> leftAlone = breakers.rest(model, rules).map(ProviderFailure.LeftAlone::new);
        leftAlone.ifPresent(failure ->
                end(new Attempt(model, leftAlone, Duration.ZERO, Optional.empty(), Optional.of(Money.ZERO))));
        return leftAlone;
    }

    private Optional<ProviderFailure> attempt(
            AttemptPlan.Step step, ChatRequest request, boolean stream, boolean longerAllowed)
            throws InterruptedException {
        ModelRef model = step.model();
        Duration begun = record.elapsed();
        listener.onAttempt(model);
        record.beginAttempt();
        ChatAnswer answer = null;
        Optional<ProviderFailure> failure = Optional.of(new ProviderFailure.Cancelled());
        HeldText text = new HeldText(request, rules.checks(), stream, piece -> {
            record.onText();
            listener.onText(piece);
        });
        try {
            answer = caller.call(callOf(step, request, stream), text::accept);
            failure = AnswerCheck.failureOf(request, answer, rules.checks(), longerAllowed && !text.isShown());
        } catch (ProviderException failed) {
            failure = Optional.of(failed.failure());
        } catch (RuntimeException ours) {
            LOGGER.error("An attempt at {} ended in an error of this program", model, ours);
            failure = Optional.of(new ProviderFailure.Unreadable("an error inside Signalbox"));
        } finally {
            breakers.record(model, rules, failure, record.elapsed().minus(begun));
            Optional<ChatAnswer> came = Optional.ofNullable(answer);
            if (failure.isEmpty()) {
                text.release();
                came.ifPresent(whole -> record.serve(model, whole, price(model, whole.usage())));
            } else if (failure.get() instanceof ProviderFailure.Truncated) {
                came.ifPresent(cut -> record.reserve(model, cut, price(model, cut.usage())));
            }
            record.shown(text.isShown());
            end(attemptOf(model, failure, begun, answer));
        }
        return failure;
    }

    private ModelCall callOf(AttemptPlan.Step step, ChatRequest request, boolean stream) {
        Duration left = timeLeft();
        return new ModelCall(
                snapshot.table().requireProvider(step.model().provider()),
                step.model().modelId(),
                request,
                step.maxTokens(),
                stream,
                left.compareTo(rules.attemptLimit()) < 0 ? left : rules.attemptLimit(),
                rules.silenceLimit());
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
