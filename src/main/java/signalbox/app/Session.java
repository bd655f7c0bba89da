package signalbox.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import signalbox.core.backtest.Backtest;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.SampleLog;
import signalbox.core.calllog.TrialStore;
import signalbox.core.dispatch.BreakerStates;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.dispatch.Safeguards;
import signalbox.core.pricing.PriceFile;
import signalbox.core.provider.ModelCaller;
import signalbox.core.provider.ProviderKeys;
import signalbox.core.review.ComparisonStore;
import signalbox.core.review.ReviewException;
import signalbox.core.routing.LabelFile;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableException;
import signalbox.core.table.TableStore;

/**
 * What an open console works on: the routing table, the logs, and who answers. It is in practice mode where none of the
 * tiers' primary models can be called for want of a key; then the simulator answers, and its calls and comparisons are
 * kept in files of their own. Safe for use by many threads.
 */
final class Session implements AutoCloseable {
    private final TableStore tables;
    private final ProviderKeys keys;
    private final boolean practice;
    private final CallLog log;
    private final CallLog shown;
    private final String shownName;
    private final ComparisonStore comparisons;
    private final TrialStore trials;
    private final LabelFile labels;
    private final PriceFile prices;
    private final Classifiers classifiers;
    private final Backtest backtest;
    private volatile Routers routers;
    private final CallDispatcher dispatcher;
    private final BreakerStates breakers;

    private Session(
            TableStore tables,
            ProviderKeys keys,
            PriceFile prices,
            Classifiers classifiers,
            Stores stores,
            ModelCaller caller) {
        this.tables = tables;
        this.keys = keys;
        this.practice = caller.simulated();
        this.log = stores.log();
        this.shown = stores.shown();
        this.shownName = stores.shownName();
        this.comparisons = stores.comparisons();
        this.trials = stores.trials();
        this.labels = stores.labels();
        this.prices = prices;
        this.classifiers = classifiers;
        this.backtest = Wiring.backtest(shown, prices, classifiers);
        this.routers = routers(tables.table(), prices, classifiers, caller);
        tables.onChange(table -> routers = routers(table, prices, classifiers, caller));
        Safeguards guards = Wiring.safeguards(log);
        this.breakers = guards.breakers();
        this.dispatcher = Wiring.dispatcher(() -> Wiring.snapshot(routers.forCalls(), prices), caller, log, guards);
    }

    /** @param forPreviews asks no model, so that looking costs nothing and needs no network */
    private record Routers(Router forCalls, Router forPreviews) {}

    private static Routers routers(RoutingTable table, PriceFile prices, Classifiers classifiers, ModelCaller caller) {
        Router forCalls = Wiring.router(table, prices, classifiers, caller);
        return new Routers(forCalls, forCalls.offline());
    }

    /** @param shown the log that the screens read: the same one, or another that the operator named */
    private record Stores(
            CallLog log,
            CallLog shown,
            String shownName,
            ComparisonStore comparisons,
            TrialStore trials,
            LabelFile labels) {}

    /**
     * Opens everything; blocks.
     *
     * @param logOrNull a log to show instead of the workspace's; in practice mode it is read and never added to
     */
    static Session open(Workspace workspace, Path table, @Nullable Path logOrNull, Clock clock) throws UserException {
        return open(workspace, table, logOrNull, clock, new ProviderKeys(System::getenv));
    }

    /** The same, in practice mode whatever keys there are. */
    static Session practice(Workspace workspace, Path table, @Nullable Path logOrNull, Clock clock)
            throws UserException {
        return open(workspace, table, logOrNull, clock, new ProviderKeys(name -> null));
    }

    private static Session open(
            Workspace workspace, Path table, @Nullable Path logOrNull, Clock clock, ProviderKeys keys)
            throws UserException {
        try {
            TableStore tables = TableStore.open(table);
            boolean practice = !canCall(tables.table(), keys);
            ModelCaller caller = practice ? Wiring.practiceCaller() : Wiring.httpCaller(keys);
            return new Session(
                    tables,
                    keys,
                    Wiring.prices(workspace),
                    new Classifiers(workspace),
                    stores(workspace, practice, logOrNull, clock),
                    caller);
        } catch (TableException | CallLogException | ReviewException worded) {
            throw UserException.of(worded);
        } catch (IOException failed) {
            throw new UserException(table + " cannot be opened: " + failed.getMessage() + ".", failed);
        }
    }

    private static Stores stores(Workspace workspace, boolean practice, @Nullable Path named, Clock clock)
            throws CallLogException, ReviewException {
        Path own = practice ? workspace.practiceCalls() : workspace.calls();
        CallLog log = CallLog.open(practice || named == null ? own : named);
        if (practice && log.firstCall().isEmpty()) {
            SampleLog.fill(log, clock.instant(), clock.getZone());
        }
        CallLog shown = practice && named != null ? CallLog.open(named) : log;
        return new Stores(
                log,
                shown,
                String.valueOf((named == null ? own : named).getFileName()),
                ComparisonStore.open(practice ? workspace.practiceComparisons() : workspace.comparisons()),
                TrialStore.open(practice ? workspace.practiceTrials() : workspace.trials()),
                new LabelFile(workspace.labels()));
    }

    /** Whether at least one tier's primary model can be called. */
    static boolean canCall(RoutingTable table, ProviderKeys keys) {
        return table.tiers().stream()
                .anyMatch(
                        tier -> keys.reaches(table.requireProvider(tier.model().provider())));
    }

    boolean practice() {
        return practice;
    }

    TableStore tables() {
        return tables;
    }

    ProviderKeys keys() {
        return keys;
    }

    /** The log that the screens read. */
    CallLog calls() {
        return shown;
    }

    /** The file name of that log. */
    String shownName() {
        return shownName;
    }

    ComparisonStore comparisons() {
        return comparisons;
    }

    TrialStore trials() {
        return trials;
    }

    LabelFile labels() {
        return labels;
    }

    CallDispatcher dispatcher() {
        return dispatcher;
    }

    /** Which models are left alone for now. */
    BreakerStates breakers() {
        return breakers;
    }

    PriceFile prices() {
        return prices;
    }

    /** Decides by the table now applied, without asking a model. */
    Router router() {
        return routers.forPreviews();
    }

    /** Over the log that the screens read. */
    Backtest backtest() {
        return backtest;
    }

    /** Decides by a table that is not applied, without asking a model. */
    Router draftRouter(RoutingTable table) {
        return Wiring.router(table, prices, classifiers);
    }

    /** Closes everything, even where closing one of them fails. */
    @Override
    public void close() throws UserException {
        try {
            try (tables;
                    backtest;
                    log;
                    shown;
                    trials) {
                comparisons.close();
            }
        } catch (CallLogException | ReviewException worded) {
            throw UserException.of(worded);
        }
    }
}
