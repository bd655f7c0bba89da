package signalbox.core.table;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.PriceBook;
import signalbox.core.pricing.PriceProviders;

/** Prices given in a table, which win; for all other models another price book is asked. */
public final class TablePrices implements PriceBook {
    private final Map<ModelRef, ModelPrice> given;
    private final RoutingTable table;
    private final PriceBook others;

    public TablePrices(RoutingTable table, PriceBook others) {
        this.given = table.tiers().stream()
                .filter(tier -> tier.price().isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        Tier::model, tier -> tier.price().orElseThrow(), (cheaper, dearer) -> cheaper));
        this.table = table;
        this.others = others;
    }

    /** Only what the table gives. */
    public static TablePrices of(RoutingTable table) {
        return new TablePrices(table, PriceBook.NONE);
    }

    @Override
    public Optional<ModelPrice> priceOf(ModelRef model, Instant at, long promptTokens) {
        return Optional.ofNullable(given.get(model)).or(() -> others.priceOf(listed(model), at, promptTokens));
    }

    /** The model at who charges for it: the operator may call the provider anything, but its address tells. */
    public ModelRef listed(ModelRef model) {
        Provider provider = table.providers().get(model.provider());
        return new ModelRef(
                provider == null
                        ? PriceProviders.named(model.provider())
                        : PriceProviders.of(provider.name(), provider.baseUrl()),
                model.modelId());
    }
}
