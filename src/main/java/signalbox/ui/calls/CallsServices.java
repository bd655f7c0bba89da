package signalbox.ui.calls;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.Findings;
import signalbox.core.pricing.PriceBook;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import signalbox.core.table.Tier;

/**
 * What the Calls screen works on.
 *
 * @param log stays open as long as the screen is used
 * @param ownOrNull the same log where calls may be imported into it and its privacy be chosen; null where it is only
 *     looked at
 * @param table the routing table now in force
 * @param prices of models that the table gives no price for
 */
public record CallsServices(
        CallQueries log, @Nullable CallLog ownOrNull, Supplier<RoutingTable> table, PriceBook prices) {

    /** By the prices of the moment. */
    Findings findings(Clock clock) {
        RoutingTable routes = table.get();
        TablePrices all = new TablePrices(routes, prices);
        List<Findings.PricedTier> tiers = routes.tiers().stream()
                .map(tier -> new Findings.PricedTier(
                        tier.name(),
                        all.priceOf(tier.model(), clock.instant(), 0).orElse(null)))
                .toList();
        return new Findings(log, tiers, clock.getZone(), all, clock);
    }

    /** For calls of logs that know no tiers: by the primary model of each. */
    Map<String, String> tierOfModel() {
        Map<String, String> tiers = new HashMap<>();
        for (Tier tier : table.get().tiers()) {
            tiers.putIfAbsent(tier.model().modelId(), tier.name());
        }
        return tiers;
    }
}
