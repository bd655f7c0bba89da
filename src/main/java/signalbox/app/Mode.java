package signalbox.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.SampleLog;
import signalbox.core.calllog.TrialStore;
import signalbox.core.dispatch.BreakerStates;
import signalbox.core.dispatch.BudgetGuard;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.dispatch.RoutingSnapshot;
import signalbox.core.dispatch.Safeguards;
import signalbox.core.dispatch.WaitingCalls;
import signalbox.core.pricing.PriceFile;
import signalbox.core.provider.ModelCaller;
import signalbox.core.review.ComparisonStore;
import signalbox.core.review.ReviewException;
import signalbox.core.table.TableStore;

/**
 * One of the two ways to work, with models or with the simulator: who answers, and the files that keep it. What begins
 * in one mode ends in it, whichever is in force by then, so that nothing simulated comes among what is real. Safe for use
 * by many threads.
 */
final class Mode implements AutoCloseable {
    private final boolean practice;
    private final Files files;
    private final CallDispatcher dispatcher;
    private final BreakerStates breakers;
    private final BudgetGuard budgets;
    private final WaitingCalls waiting;

    /**
     * @param log takes the calls
     * @param shown what the screens read: the same log, or another that the operator named
     */
    private record Files(
            CallLog log, CallLog shown, String shownName, ComparisonStore comparisons, TrialStore trials) {}

    /** Which files are meant. */
    record Place(Workspace workspace, @Nullable Path logOrNull, Clock clock) {}

    private Mode(Files files, ModelCaller caller, TableStore tables, PriceFile prices, AppliedRouter router) {
        this.practice = caller.simulated();
        this.files = files;
        tables.onChange(router::apply);
        Safeguards guards = Wiring.safeguards(files.log());
        this.breakers = guards.breakers();
        this.budgets = guards.budgets();
        Supplier<RoutingSnapshot> routing = () -> Wiring.snapshot(router.get(), prices);
        this.dispatcher = Wiring.dispatcher(routing, caller, files.log(), guards);
        this.waiting = new WaitingCalls(
                files.log(),
                Wiring.dispatcher(routing, caller, files.log(), guards.withoutEscalation()),
                InstantSource.system());
    }

    /** Opens the files of a mode; blocks. The caller tells which mode it is. */
    static Mode open(Place place, ModelCaller caller, TableStore tables, PriceFile prices, Classifiers classifiers)
            throws CallLogException, ReviewException {
        return new Mode(
                files(place, caller.simulated()),
                caller,
                tables,
                prices,
                new AppliedRouter(
                        tables.table(), classifiers, table -> Wiring.router(table, prices, classifiers, caller)));
    }

    private static Files files(Place place, boolean practice) throws CallLogException, ReviewException {
        Workspace workspace = place.workspace();
        Path named = place.logOrNull();
        Path own = practice ? workspace.practiceCalls() : workspace.calls();
        CallLog log = CallLog.open(practice || named == null ? own : named);
        if (practice && log.firstCall().isEmpty()) {
            SampleLog.fill(log, place.clock().instant(), place.clock().getZone());
        }
        return new Files(
                log,
                practice && named != null ? CallLog.open(named) : log,
                String.valueOf((named == null ? own : named).getFileName()),
                ComparisonStore.open(practice ? workspace.practiceComparisons() : workspace.comparisons()),
                TrialStore.open(
                        practice ? workspace.practiceTrials() : workspace.trials(),
                        () -> log.choice().bodies()));
    }

    boolean practice() {
        return practice;
    }

    /** The log that takes the calls. */
    CallLog log() {
        return files.log();
    }

    /** The log that the screens read. */
    CallLog calls() {
        return files.shown();
    }

    /** The file name of the log that the screens read. */
    String shownName() {
        return files.shownName();
    }

    ComparisonStore comparisons() {
        return files.comparisons();
    }

    TrialStore trials() {
        return files.trials();
    }

    CallDispatcher dispatcher() {
        return dispatcher;
    }

    /** What the budgets make of a call, by what the calls of this mode have cost. */
    BudgetGuard budgets() {
        return budgets;
    }

    /** The calls of this mode that no model served. */
    WaitingCalls waiting() {
        return waiting;
    }

    /** Which models are left alone for now. */
    BreakerStates breakers() {
        return breakers;
    }

    /** Closes every file, even where closing one of them fails. */
    @Override
    public void close() throws CallLogException, ReviewException {
        try (CallLog _ = files.log();
                CallLog _ = files.shown();
                TrialStore _ = files.trials()) {
            files.comparisons().close();
        }
    }
}
