package signalbox.ui.routing;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import signalbox.core.backtest.Backtest;
import signalbox.core.calllog.CallQueries;
import signalbox.core.pricing.PriceList;
import signalbox.core.provider.ProviderKeys;
import signalbox.core.routing.Router;
import signalbox.core.table.Provider;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableStore;

/**
 * What the Routing screen works on; all of it stays open as long as the screen is used.
 *
 * @param calls where the recent share of each tier comes from
 * @param routers makes the router of a table, for trying a prompt
 * @param backtest over the same calls
 * @param keys of the providers, in memory, environment and keychain
 * @param models for those that the price list does not have
 * @param prices the list as it is now, to choose models from
 */
public record RoutingServices(
        TableStore tables,
        CallQueries calls,
        Function<RoutingTable, Router> routers,
        Backtest backtest,
        ProviderKeys keys,
        Supplier<PriceList> prices,
        OwnModels models) {
    /** Asks a provider which models it has. Blocks. */
    @FunctionalInterface
    public interface OwnModels {
        /** @throws IOException where it does not say */
        List<String> of(Provider provider) throws IOException, InterruptedException;
    }
}
