package signalbox.app;

import signalbox.core.calllog.CallSink;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.dispatch.Dispatcher;
import signalbox.core.dispatch.RoutingSnapshot;
import signalbox.core.pricing.TiktokenCounter;
import signalbox.core.pricing.TokenCounter;
import signalbox.core.provider.ApiKeys;
import signalbox.core.provider.EnvironmentKeys;
import signalbox.core.provider.HttpModelCaller;
import signalbox.core.provider.ModelCaller;
import signalbox.core.provider.PracticeCaller;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;

/** Puts services together; the only place that constructs them. */
final class Wiring {
    static final TokenCounter TOKENS = new TiktokenCounter();

    private Wiring() {}

    static Router router(RoutingTable table) {
        return new Router(table, TablePrices.of(table), TOKENS);
    }

    static RoutingSnapshot snapshot(Router router) {
        return new RoutingSnapshot(router.table(), router::decide, TablePrices.of(router.table()));
    }

    static ModelCaller httpCaller() {
        return httpCaller(new EnvironmentKeys(System::getenv));
    }

    static ModelCaller httpCaller(ApiKeys keys) {
        return new HttpModelCaller(keys);
    }

    static ModelCaller practiceCaller() {
        return new PracticeCaller(TOKENS);
    }

    static CallDispatcher dispatcher(RoutingTable table, ModelCaller caller, CallSink log) {
        RoutingSnapshot snapshot = snapshot(router(table));
        return new Dispatcher(() -> snapshot, caller, log);
    }
}
