package signalbox.core.dispatch;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallSink;
import signalbox.core.calllog.CallSource;
import signalbox.core.calllog.CallStatus;
import signalbox.core.chat.ChatRequest;
import signalbox.core.provider.ModelCaller;
import signalbox.core.routing.Cause;
import signalbox.core.routing.Decision;

/** Decides, tries the models of the plan until one answers well, counts the cost and logs the call. */
public final class Dispatcher implements CallDispatcher {
    private static final Logger LOGGER = LoggerFactory.getLogger(Dispatcher.class);

    private final Supplier<RoutingSnapshot> routing;
    private final ModelCaller caller;
    private final CallSink log;
    private final Safeguards guards;
    private final DispatchClock clock;

    /** @param routing asked once for each call */
    public Dispatcher(
            Supplier<RoutingSnapshot> routing,
            ModelCaller caller,
            CallSink log,
            Safeguards guards,
            DispatchClock clock) {
        this.routing = routing;
        this.caller = caller;
        this.log = log;
        this.guards = guards;
        this.clock = clock;
    }

    public Dispatcher(Supplier<RoutingSnapshot> routing, ModelCaller caller, CallSink log) {
        this(routing, caller, log, Safeguards.none(), DispatchClock.system());
    }

    /** @throws IllegalArgumentException with a sentence where the request insists on a tier that does not exist */
    @Override
    public LoggedCall send(ChatRequest request, CallSource source, boolean stream, DispatchListener listener)
            throws CallLogException, InterruptedException {
        RoutingSnapshot snapshot = routing.get();
        var record = new CallRecord(request, source, clock);
        BudgetGuard.Verdict verdict = verdict(request, snapshot);
        Decision decision = verdict.decision();
        listener.onDecision(decision);
        if (verdict.refused()) {
            return kept(record.ended(decision, CallStatus.REFUSED, caller.simulated()));
        }
        var attempts = new Attempts(caller, guards.breakers(), clock, snapshot, record, listener);
        try {
            attempts.run(planOf(decision, snapshot, source), request, stream);
        } catch (InterruptedException stopped) {
            logCancelled(record.ended(decision, CallStatus.CANCELLED, caller.simulated()), stopped);
            throw stopped;
        }
        CallStatus status = record.isServed() ? CallStatus.OK : CallStatus.FAILED;
        LoggedCall logged = kept(record.ended(decision, status, caller.simulated()));
        if (status == CallStatus.FAILED
                && source != CallSource.COMPARISON
                && snapshot.table().calls().escalates()) {
            guards.escalations().keep(logged.id());
        }
        return logged;
    }

    /** A call that is refused costs nothing, the classifier's question included. */
    private BudgetGuard.Verdict verdict(ChatRequest request, RoutingSnapshot snapshot) throws CallLogException {
        Instant now = clock.now().instant();
        BudgetGuard budgets = guards.budgets();
        if (!snapshot.table().budgets().isEmpty()) {
            Optional<BudgetGuard.Verdict> refused =
                    budgets.refusalBeforeAsking(snapshot.offline().apply(request), request, snapshot.table(), now);
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        return budgets.judge(snapshot.router().apply(request), request, snapshot.table(), now);
    }

    private LoggedCall kept(Call call) throws CallLogException {
        return new LoggedCall(log.append(call), call);
    }

    private static AttemptPlan planOf(Decision decision, RoutingSnapshot snapshot, CallSource source) {
        AttemptPlan plan = AttemptPlan.of(decision, snapshot.table());
        if (decision.cause() == Cause.BUDGET) {
            plan = plan.within(snapshot.table().requireTier(decision.tier()));
        }
        return source == CallSource.COMPARISON ? plan.withoutFallbacks() : plan;
    }

    private void logCancelled(Call call, InterruptedException stopped) {
        try {
            log.append(call);
        } catch (CallLogException notKept) {
            LOGGER.warn("A cancelled call could not be logged: {}", notKept.getMessage());
            stopped.addSuppressed(notKept);
        }
    }
}
