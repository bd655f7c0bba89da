package signalbox.core.review;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import signalbox.core.calllog.CallDetail;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallOrder;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.CallRow;
import signalbox.core.calllog.CallSource;
import signalbox.core.calllog.Dimension;
import signalbox.core.pricing.Money;
import signalbox.core.routing.Cause;
import signalbox.core.routing.ClassifierCall;
import signalbox.core.routing.Decision;

/**
 * How much use is made of the route that a switch would change: what the log's last thirty days, or fewer where it is
 * younger, come to in a year.
 *
 * @param calls a year that the switch would move: those of a task only where callers declare it, those of a tier only
 *     where the classifier or the default sent them there
 * @param unmoved calls a year of the same task or tier that it would not move
 * @param classifier what a model that is asked how hard they are costs in a year, which the cheap route needs to be found
 */
public record ScopeUse(long calls, long unmoved, Money classifier) {
    public static final ScopeUse NONE = new ScopeUse(0, 0, Money.ZERO);

    /** Routes that decide before a task type is looked at. */
    private static final Set<Cause> BEFORE_TASKS = Set.of(Cause.FORCED, Cause.HARD_ROUTE, Cause.USER_OVERRIDE);

    private static final int DAYS = 30;
    private static final int DAYS_OF_YEAR = 365;
    private static final int SAMPLE = 100;

    /** Blocking: a rule's calls take one reading of the log, others some milliseconds. */
    public static ScopeUse of(CallQueries log, Scope scope, String premiumTier, Instant now)
            throws CallLogException, ReviewException {
        Instant since = now.minus(Duration.ofDays(DAYS));
        long days = log.firstCall()
                .map(first -> Math.clamp(Duration.between(first, now).toDays() + 1, 1, DAYS))
                .orElse(DAYS);
        return switch (scope.kind()) {
            case ANY -> NONE;
            case RULE -> new ScopeUse(inYear(LogDraw.of(log, scope, since, 0, 0).found(), days), 0, Money.ZERO);
            case TASK ->
                of(
                        log,
                        only(since, Map.of(Dimension.TASK, Set.of(scope.value()), Dimension.TIER, Set.of(premiumTier))),
                        scope,
                        days);
            case TIER -> of(log, only(since, Map.of(Dimension.TIER, Set.of(scope.value()))), scope, days);
        };
    }

    private static ScopeUse of(CallQueries log, CallFilter filter, Scope scope, long days) throws CallLogException {
        long all = inYear(log.totals(filter).calls(), days);
        long known = 0;
        long moved = 0;
        Money classifier = Money.ZERO;
        List<CallRow> newest = log.page(filter, CallOrder.NEWEST, null, SAMPLE).rows();
        for (CallRow row : newest) {
            CallDetail call = log.detail(row.id()).orElse(null);
            if (call == null || !isKnown(call, scope)) {
                continue;
            }
            known++;
            if (isMoved(call, scope)) {
                moved++;
                classifier = classifier.plus(classifierCost(call));
            }
        }
        if (known == 0) {
            // A log of another program says nothing of it: taken at its word.
            return new ScopeUse(all, 0, Money.ZERO);
        }
        long calls = Math.round((double) all * moved / known);
        boolean needed = scope.kind() == Scope.Kind.TIER && moved > 0;
        return new ScopeUse(calls, all - calls, needed ? share(classifier, calls, moved) : Money.ZERO);
    }

    private static boolean isKnown(CallDetail call, Scope scope) {
        return scope.kind() == Scope.Kind.TASK
                ? call.request().isPresent() || call.decision().isPresent()
                : call.decision().isPresent();
    }

    private static boolean isMoved(CallDetail call, Scope scope) {
        Optional<Cause> cause = call.decision().map(Decision::cause);
        if (scope.kind() == Scope.Kind.TIER) {
            return cause.filter(why -> why == Cause.CLASSIFIER || why == Cause.DEFAULT)
                    .isPresent();
        }
        boolean declared =
                call.request().flatMap(request -> request.hints().taskType()).isPresent();
        return cause.map(why -> why == Cause.TASK_ROUTE || (declared && !BEFORE_TASKS.contains(why)))
                .orElse(declared);
    }

    private static Money classifierCost(CallDetail call) {
        return call.decision()
                .flatMap(Decision::classifierCall)
                .flatMap(ClassifierCall::cost)
                .orElse(Money.ZERO);
    }

    private static Money share(Money sum, long times, long of) {
        return new Money(
                sum.usd().multiply(BigDecimal.valueOf(times)).divide(BigDecimal.valueOf(of), MathContext.DECIMAL64));
    }

    private static CallFilter only(Instant since, Map<Dimension, Set<String>> values) {
        // A comparison's own calls are no use that is made of a route, and say nothing of what callers declare.
        return new CallFilter(
                since, null, values, Map.of(Dimension.SOURCE, Set.of(CallSource.COMPARISON.wireName())), null);
    }

    private static long inYear(long calls, long days) {
        return calls * DAYS_OF_YEAR / days;
    }
}
