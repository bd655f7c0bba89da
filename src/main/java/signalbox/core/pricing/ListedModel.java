package signalbox.core.pricing;

import java.util.List;

/**
 * A model in a price list.
 *
 * @param provider who charges, under the list's own name for it ({@link PriceProviders})
 * @param aliases other names of the same model at the same price
 * @param prices earliest first
 */
public record ListedModel(String provider, String modelId, List<String> aliases, List<ListedPrice> prices) {
    public ListedModel {
        aliases = List.copyOf(aliases);
        prices = List.copyOf(prices);
    }
}
