package signalbox.core.table;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.PriceBook;

/** Prices given in a table, which win; for all other models another price book is asked. */
public final class TablePrices implements PriceBook {
    private final Map<ModelRef, ModelPrice> given;
    private final PriceBook others;

    public TablePrices(RoutingTable table, PriceBook others) {
        this.given = table.tiers().stream()
                .filter(tier -> tier.price().isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        Tier::model, tier -> tier.price().orElseThrow(), (cheaper, dearer) -> cheaper));
        this.others = others;
    }

    /** Only what the table gives. */
    public static TablePrices of(RoutingTable table) {
        return new TablePrices(table, model -> Optional.empty());
    }

    @Override
    public Optional<ModelPrice> priceOf(ModelRef model) {
        return Optional.ofNullable(given.get(model)).or(() -> others.priceOf(model));
    }
}
