package signalbox.core.dispatch;

import java.util.function.Function;
import signalbox.core.chat.ChatRequest;
import signalbox.core.pricing.PriceBook;
import signalbox.core.routing.Decision;
import signalbox.core.table.RoutingTable;

/**
 * What one call goes by from its first moment to its last, whatever is applied meanwhile.
 *
 * @param router decides by this table; {@code router::decide}
 * @param offline decides the same without asking a model, as far as that is possible
 */
public record RoutingSnapshot(
        RoutingTable table,
        Function<ChatRequest, Decision> router,
        Function<ChatRequest, Decision> offline,
        PriceBook prices) {
    /** Of a router that never asks a model. */
    public RoutingSnapshot(RoutingTable table, Function<ChatRequest, Decision> router, PriceBook prices) {
        this(table, router, router, prices);
    }
}
