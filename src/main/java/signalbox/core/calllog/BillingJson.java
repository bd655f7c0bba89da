package signalbox.core.calllog;

import java.math.BigDecimal;
import signalbox.core.pricing.Cost;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The price that a call was billed at, and its cost by kind of token, as the log keeps them. */
final class BillingJson {
    private BillingJson() {}

    static ObjectNode toJson(ModelPrice price) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("input", price.input())
                .put("cached_input", price.cachedInputOrNull())
                .put("cache_write", price.cacheWriteOrNull())
                .put("output", price.output())
                .put("source", price.source());
    }

    static ModelPrice price(JsonNode json) {
        JsonNode cached = json.path("cached_input");
        JsonNode written = json.path("cache_write");
        return new ModelPrice(
                json.path("input").decimalValue(),
                cached.isNumber() ? cached.decimalValue() : null,
                written.isNumber() ? written.decimalValue() : null,
                json.path("output").decimalValue(),
                json.path("source").asString(""));
    }

    static ObjectNode toJson(Cost cost) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("input", cost.input().usd())
                .put("cached_input", cost.cachedInput().usd())
                .put("cache_write", cost.cacheWrite().usd())
                .put("output", cost.output().usd());
    }

    static Cost cost(JsonNode json) {
        return new Cost(
                money(json, "input"), money(json, "cached_input"), money(json, "cache_write"), money(json, "output"));
    }

    private static Money money(JsonNode json, String name) {
        return new Money(json.path(name).decimalValue(BigDecimal.ZERO));
    }
}
