package signalbox.app;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;
import signalbox.core.backtest.Backtest;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.CallSink;
import signalbox.core.dispatch.Breakers;
import signalbox.core.dispatch.BudgetGuard;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.dispatch.DispatchClock;
import signalbox.core.dispatch.Dispatcher;
import signalbox.core.dispatch.LogSpending;
import signalbox.core.dispatch.RoutingSnapshot;
import signalbox.core.dispatch.Safeguards;
import signalbox.core.pricing.PriceBook;
import signalbox.core.pricing.PriceFile;
import signalbox.core.pricing.TiktokenCounter;
import signalbox.core.pricing.TokenCounter;
import signalbox.core.provider.ApiKeys;
import signalbox.core.provider.HttpModelCaller;
import signalbox.core.provider.ModelCaller;
import signalbox.core.provider.PracticeCaller;
import signalbox.core.provider.ProviderKeys;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;

/** Puts services together; the only place that constructs them. */
final class Wiring {
    static final TokenCounter TOKENS = new TiktokenCounter();

    private Wiring() {}

    /** The prices that come with the program and those imported into the workspace. */
    static PriceFile prices(Workspace workspace) throws UserException {
        try {
            return PriceFile.open(workspace.prices());
        } catch (IOException unreadable) {
            throw new UserException(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    /** A router that needs no network. */
    static Router router(RoutingTable table, PriceBook prices, Classifiers classifiers) {
        return new Router(table, new TablePrices(table, prices), TOKENS, classifiers.partsFor(table, null));
    }

    /** A router whose classifier may ask a model, where the table says so. */
    static Router router(RoutingTable table, PriceBook prices, Classifiers classifiers, ModelCaller caller) {
        return new Router(table, new TablePrices(table, prices), TOKENS, classifiers.partsFor(table, caller));
    }

    static RoutingSnapshot snapshot(Router router, PriceBook prices) {
        return new RoutingSnapshot(
                router.table(), router::decide, router.offline()::decide, new TablePrices(router.table(), prices));
    }

    static ModelCaller httpCaller() {
        return httpCaller(new ProviderKeys(System::getenv));
    }

    static ModelCaller httpCaller(ApiKeys keys) {
        return new HttpModelCaller(keys);
    }

    static ModelCaller practiceCaller() {
        return new PracticeCaller(TOKENS);
    }

    /** What watches over calls that go into a log; for as long as the program runs. */
    static Safeguards safeguards(CallLog log) {
        return new Safeguards(
                new Breakers(InstantSource.system()),
                new BudgetGuard(new LogSpending(log, ZoneId.systemDefault())),
                callId -> log.escalations().keep(callId, Instant.now()));
    }

    /** Sends calls by the table applied at their moment. */
    static CallDispatcher dispatcher(
            Supplier<RoutingSnapshot> routing, ModelCaller caller, CallSink log, Safeguards guards) {
        return new Dispatcher(routing, caller, log, guards, DispatchClock.system());
    }

    static CallDispatcher dispatcher(Router router, PriceBook prices, ModelCaller caller, CallSink log) {
        RoutingSnapshot snapshot = snapshot(router, prices);
        return new Dispatcher(() -> snapshot, caller, log);
    }

    static Backtest backtest(CallQueries log, PriceBook prices, Classifiers classifiers) {
        return backtest(() -> log, prices, classifiers);
    }

    /** Over whichever log is in use. */
    static Backtest backtest(Supplier<CallQueries> logs, PriceBook prices, Classifiers classifiers) {
        return new Backtest(
                logs, table -> router(table, prices, classifiers), table -> new TablePrices(table, prices), TOKENS);
    }
}
