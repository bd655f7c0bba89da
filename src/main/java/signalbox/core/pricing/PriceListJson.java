package signalbox.core.pricing;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The price list's own form: US dollars per million tokens, days and hours in UTC. */
final class PriceListJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private PriceListJson() {}

    /** @throws IllegalArgumentException with a sentence where this is no price list */
    static List<ListedModel> read(byte[] json) {
        try {
            return list(MAPPER.readTree(json).path("models"), PriceListJson::model);
        } catch (JacksonException | DateTimeException broken) {
            throw new IllegalArgumentException("This is not a price list of Signalbox's.", broken);
        }
    }

    static byte[] write(Collection<ListedModel> models) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("unit", "US dollars per million tokens");
        ArrayNode array = root.putArray("models");
        models.forEach(model -> array.add(toJson(model)));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static ListedModel model(JsonNode json) {
        return new ListedModel(
                json.path("provider").asString(""),
                json.path("model").asString(""),
                list(json.path("aliases"), alias -> alias.asString("")),
                list(json.path("prices"), PriceListJson::price));
    }

    private static ListedPrice price(JsonNode json) {
        String from = json.path("from").asString("");
        String note = json.path("note").asString("");
        return new ListedPrice(
                from.isEmpty() ? null : LocalDate.parse(from),
                rates(json),
                list(
                        json.path("above"),
                        tier -> new ListedPrice.LongPrompt(tier.path("tokens").asLong(), rates(tier))),
                list(
                        json.path("daily"),
                        hours -> new ListedPrice.Hours(
                                LocalTime.parse(hours.path("start").asString("")),
                                LocalTime.parse(hours.path("end").asString("")),
                                rates(hours))),
                json.path("source").asString(""),
                LocalDate.parse(json.path("seen").asString("")),
                note.isEmpty() ? null : note);
    }

    private static Rates rates(JsonNode json) {
        return new Rates(
                json.path("input").decimalValue(),
                decimalOrNull(json.path("cached_input")),
                decimalOrNull(json.path("cache_write")),
                json.path("output").decimalValue());
    }

    private static @Nullable BigDecimal decimalOrNull(JsonNode number) {
        return number.isNumber() ? number.decimalValue() : null;
    }

    private static ObjectNode toJson(ListedModel model) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("provider", model.provider()).put("model", model.modelId());
        if (!model.aliases().isEmpty()) {
            ArrayNode aliases = json.putArray("aliases");
            model.aliases().forEach(aliases::add);
        }
        ArrayNode prices = json.putArray("prices");
        model.prices().forEach(price -> prices.add(toJson(price)));
        return json;
    }

    private static ObjectNode toJson(ListedPrice price) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        price.from().ifPresent(day -> json.put("from", day.toString()));
        put(json, price.rates());
        if (!price.above().isEmpty()) {
            ArrayNode above = json.putArray("above");
            price.above().forEach(tier -> put(above.addObject().put("tokens", tier.tokens()), tier.rates()));
        }
        if (!price.daily().isEmpty()) {
            ArrayNode daily = json.putArray("daily");
            price.daily()
                    .forEach(hours -> put(
                            daily.addObject()
                                    .put("start", hours.start().toString())
                                    .put("end", hours.end().toString()),
                            hours.rates()));
        }
        json.put("source", price.source()).put("seen", price.seen().toString());
        price.note().ifPresent(note -> json.put("note", note));
        return json;
    }

    private static void put(ObjectNode json, Rates rates) {
        json.put("input", rates.input());
        if (rates.cachedInputOrNull() != null) {
            json.put("cached_input", rates.cachedInputOrNull());
        }
        if (rates.cacheWriteOrNull() != null) {
            json.put("cache_write", rates.cacheWriteOrNull());
        }
        json.put("output", rates.output());
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
        List<T> items = new ArrayList<>();
        array.forEach(item -> items.add(read.apply(item)));
        return items;
    }
}
