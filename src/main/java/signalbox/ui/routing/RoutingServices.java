package signalbox.ui.routing;

import java.util.function.Function;
import java.util.function.Supplier;
import signalbox.core.backtest.Backtest;
import signalbox.core.calllog.CallQueries;
import signalbox.core.pricing.PriceList;
import signalbox.core.provider.ProviderKeys;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableStore;

/**
 * What the Routing screen works on; all of it stays open as long as the screen is used.
 *
 * @param calls where the recent share of each tier comes from
 * @param routers makes the router of a table, for trying a prompt
 * @param backtest over the same calls
 * @param keys of the providers, in memory, environment and keychain
 * @param prices the list as it is now, to choose models from
 */
public record RoutingServices(
        TableStore tables,
        CallQueries calls,
        Function<RoutingTable, Router> routers,
        Backtest backtest,
        ProviderKeys keys,
        Supplier<PriceList> prices) {}
