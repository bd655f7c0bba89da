package signalbox.core.dispatch;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import signalbox.core.chat.ModelRef;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.table.CallRules;

/**
 * A circuit breaker for each model: one that failed so often in a row is left alone for a while; then one attempt finds
 * out whether it is well. Shared by all calls of a program; safe for use by many threads.
 */
public final class Breakers implements BreakerStates {
    private final Clock clock;
    private final Map<ModelRef, Breaker> breakers = new ConcurrentHashMap<>();

    private static final class Breaker {
        final CircuitBreaker circuit;
        final int failuresToRest;
        final Duration rest;
        volatile Instant openedAt = Instant.MIN;

        Breaker(CircuitBreaker circuit, CallRules rules) {
            this.circuit = circuit;
            this.failuresToRest = rules.failuresToRest();
            this.rest = rules.rest();
        }

        boolean follows(CallRules rules) {
            return failuresToRest == rules.failuresToRest() && rest.equals(rules.rest());
        }
    }

    public Breakers(InstantSource clock) {
        this.clock = clock.withZone(ZoneOffset.UTC);
    }

    /**
     * Asks whether a model may be called now. Whoever may must {@link #record} how it went.
     *
     * @return empty where it may; else how long it is still left alone
     */
    Optional<Duration> rest(ModelRef model, CallRules rules) {
        Breaker breaker = breaker(model, rules);
        if (breaker.circuit.tryAcquirePermission()) {
            return Optional.empty();
        }
        Duration left = Duration.between(clock.instant(), breaker.openedAt.plus(breaker.rest));
        return Optional.of(left.isNegative() ? Duration.ZERO : left);
    }

    /** Keeps how an attempt went; a failure that says nothing of the model's health counts as none. */
    void record(ModelRef model, CallRules rules, Optional<ProviderFailure> failure, Duration took) {
        Breaker breaker = breaker(model, rules);
        long nanos = took.toNanos();
        if (failure.isEmpty()) {
            breaker.circuit.onSuccess(nanos, TimeUnit.NANOSECONDS);
        } else if (failure.get().meansTrouble()) {
            breaker.circuit.onError(
                    nanos,
                    TimeUnit.NANOSECONDS,
                    new IllegalStateException(failure.get().wireName()));
        } else {
            breaker.circuit.releasePermission();
        }
    }

    @Override
    public List<ModelState> states() {
        return breakers.entrySet().stream()
                .map(entry -> state(entry.getKey(), entry.getValue()))
                .toList();
    }

    private ModelState state(ModelRef model, Breaker breaker) {
        Instant until = breaker.openedAt.equals(Instant.MIN) ? Instant.MIN : breaker.openedAt.plus(breaker.rest);
        Treatment treatment = switch (breaker.circuit.getState()) {
            case OPEN, FORCED_OPEN -> clock.instant().isBefore(until) ? Treatment.LEFT_ALONE : Treatment.ON_TRIAL;
            case HALF_OPEN -> Treatment.ON_TRIAL;
            case CLOSED, DISABLED, METRICS_ONLY -> Treatment.CALLED;
        };
        return new ModelState(
                model,
                treatment,
                breaker.circuit.getMetrics().getNumberOfFailedCalls(),
                treatment == Treatment.LEFT_ALONE ? Optional.of(until) : Optional.empty());
    }

    /** The model's breaker, begun anew where the table now has other rules. */
    private Breaker breaker(ModelRef model, CallRules rules) {
        return breakers.compute(
                model, (_, known) -> known != null && known.follows(rules) ? known : closed(model, rules));
    }

    private Breaker closed(ModelRef model, CallRules rules) {
        CircuitBreakerConfig config = CircuitBreakerConfig.custom()
                .slidingWindow(rules.failuresToRest(), rules.failuresToRest(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(100)
                .waitDurationInOpenState(rules.rest())
                .permittedNumberOfCallsInHalfOpenState(1)
                .clock(clock)
                .writableStackTraceEnabled(false)
                .build();
        Breaker breaker = new Breaker(CircuitBreaker.of(model.toString(), config), rules);
        breaker.circuit.getEventPublisher().onStateTransition(event -> {
            if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
                breaker.openedAt = clock.instant();
            }
        });
        return breaker;
    }
}
