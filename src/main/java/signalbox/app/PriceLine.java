package signalbox.app;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.ListedPrice;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.PriceList;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model's price as the terminal shows it.
 *
 * @param charged what a call is charged; empty where unknown
 * @param listed what the price list says, even where the routing table's price wins
 */
record PriceLine(ModelRef model, Optional<ModelPrice> charged, Optional<PriceList.Quote> listed) {
    List<String> words() {
        List<String> lines = new ArrayList<>();
        lines.add(model + ": "
                + charged.map(price -> price(
                                        price.input(),
                                        price.cachedInputOrNull(),
                                        price.cacheWriteOrNull(),
                                        price.output())
                                + " (" + price.source() + ")")
                        .orElse("unknown"));
        listed.ifPresent(quote -> {
            if (charged.filter(price -> price.equals(quote.charged())).isEmpty()) {
                lines.add("  the price list says: " + price(quote.charged()) + " ("
                        + quote.charged().source() + ")");
            }
            if (!quote.model().modelId().equals(model.modelId())) {
                lines.add("  listed as " + quote.model().modelId());
            }
            for (ListedPrice.LongPrompt tier : quote.listed().above()) {
                lines.add(String.format(
                        "  above %,d prompt tokens: %s",
                        tier.tokens(),
                        price(
                                tier.rates().input(),
                                tier.rates().cachedInputOrNull(),
                                tier.rates().cacheWriteOrNull(),
                                tier.rates().output())));
            }
            for (ListedPrice.Hours hours : quote.listed().daily()) {
                lines.add("  from " + hours.start() + " to " + hours.end() + " UTC: "
                        + price(
                                hours.rates().input(),
                                hours.rates().cachedInputOrNull(),
                                hours.rates().cacheWriteOrNull(),
                                hours.rates().output()));
            }
            quote.nextChange().ifPresent(day -> lines.add("  another price holds from " + day));
            quote.listed().note().ifPresent(note -> lines.add("  other sources: " + note));
        });
        return lines;
    }

    private static String price(ModelPrice price) {
        return price(price.input(), price.cachedInputOrNull(), price.cacheWriteOrNull(), price.output());
    }

    private static String price(
            BigDecimal input, @Nullable BigDecimal cached, @Nullable BigDecimal written, BigDecimal output) {
        return "in " + plain(input) + (cached == null ? "" : ", cached " + plain(cached))
                + (written == null ? "" : ", cache write " + plain(written)) + ", out " + plain(output);
    }

    private static String plain(BigDecimal amount) {
        BigDecimal shortest = amount.stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("provider", model.provider());
        json.put("model_id", model.modelId());
        json.put("input_per_mtok", charged.map(ModelPrice::input).orElse(null));
        json.put(
                "cached_input_per_mtok",
                charged.map(ModelPrice::cachedInputOrNull).orElse(null));
        json.put(
                "cache_write_per_mtok",
                charged.map(ModelPrice::cacheWriteOrNull).orElse(null));
        json.put("output_per_mtok", charged.map(ModelPrice::output).orElse(null));
        json.put("source", charged.map(ModelPrice::source).orElse(null));
        listed.ifPresent(quote -> putListed(json, quote));
        return json;
    }

    private static void putListed(ObjectNode json, PriceList.Quote quote) {
        json.put("listed_as", quote.model().provider() + "/" + quote.model().modelId());
        json.put("from", quote.listed().from().map(Object::toString).orElse(null));
        json.put("seen", quote.listed().seen().toString());
        json.put("next_change", quote.nextChange().map(Object::toString).orElse(null));
        json.put("note", quote.listed().noteOrNull());
        ArrayNode above = json.putArray("above");
        quote.listed()
                .above()
                .forEach(tier -> above.addObject()
                        .put("prompt_tokens", tier.tokens())
                        .put("input_per_mtok", tier.rates().input())
                        .put("output_per_mtok", tier.rates().output()));
    }
}
