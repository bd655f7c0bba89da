package signalbox.ui.calls;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import signalbox.core.calllog.CallOrder;
import signalbox.core.calllog.Dimension;
import signalbox.ui.calls.chart.Measure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Looks as they are kept from one start to the next. What another version wrote and cannot be read is as at first. */
final class LookJson {
    private static final JsonMapper JSON = new JsonMapper();

    private LookJson() {}

    static String write(Look look) {
        return json(look).toString();
    }

    static Look read(String written) {
        try {
            return look(JSON.readTree(written));
        } catch (JacksonException unreadable) {
            return Look.FIRST;
        }
    }

    static String writeAll(List<SavedView> views) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        views.forEach(view -> all.add(json(view.look()).put("name", view.name())));
        return all.toString();
    }

    static List<SavedView> readAll(String written) {
        List<SavedView> views = new ArrayList<>();
        try {
            for (JsonNode view : JSON.readTree(written)) {
                views.add(new SavedView(view.path("name").asString(""), look(view)));
            }
        } catch (JacksonException unreadable) {
            return List.of();
        }
        return views;
    }

    private static ObjectNode json(Look look) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("filter", FilterText.of(look.query().filter()))
                .put("measure", look.measure().wireName())
                .put("parts", look.parts().wireName())
                .put("group", look.group().wireName())
                .put("baseline", look.baseline())
                .put("by", look.order().by().name())
                .put("descending", look.order().descending());
        switch (look.query().period()) {
            case Period.Recent recent -> json.put("period", recent.name());
            case Period.Everything everything -> json.put("period", everything.name());
            case Period.Between(Instant start, Instant end) ->
                json.put("from", start.toString()).put("to", end.toString());
        }
        ArrayNode groups = json.putArray("order");
        look.order()
                .groups()
                .forEach(group -> groups.add(
                        (group.descending() ? "-" : "") + group.dimension().wireName()));
        ArrayNode columns = json.putArray("columns");
        look.columns().forEach(columns::add);
        return json;
    }

    private static Look look(JsonNode json) {
        CallsQuery unfiltered = CallsQuery.FIRST.during(period(json));
        CallsQuery query;
        try {
            query = FilterText.addTo(unfiltered, json.path("filter").asString(""));
        } catch (IllegalArgumentException ofAnotherVersion) {
            query = unfiltered;
        }
        List<String> columns = new ArrayList<>();
        json.path("columns").forEach(name -> columns.add(name.asString("")));
        return new Look(
                query,
                order(json),
                columns,
                named(json.path("measure"), Measure.values()).orElse(Look.FIRST.measure()),
                named(json.path("parts"), Dimension.values()).orElse(Look.FIRST.parts()),
                named(json.path("group"), Dimension.values()).orElse(Look.FIRST.group()),
                json.path("baseline").asString(""));
    }

    private static Period period(JsonNode json) {
        if (json.has("from") && json.has("to")) {
            try {
                return new Period.Between(
                        Instant.parse(json.path("from").asString("")),
                        Instant.parse(json.path("to").asString("")));
            } catch (DateTimeException unreadable) {
                return Period.Recent.MONTH;
            }
        }
        return named(json.path("period"), Period.Everything.values())
                .<Period>map(all -> all)
                .or(() -> named(json.path("period"), Period.Recent.values()))
                .orElse(Period.Recent.MONTH);
    }

    private static CallOrder order(JsonNode json) {
        List<CallOrder.Group> groups = new ArrayList<>();
        for (JsonNode group : json.path("order")) {
            String name = group.asString("");
            boolean descending = name.startsWith("-");
            Arrays.stream(Dimension.values())
                    .filter(dimension -> dimension.wireName().equals(descending ? name.substring(1) : name))
                    .forEach(dimension -> groups.add(new CallOrder.Group(dimension, descending)));
        }
        return new CallOrder(
                groups,
                named(json.path("by"), CallOrder.By.values()).orElse(CallOrder.By.TIME),
                json.path("descending").asBoolean(true));
    }

    private static <T extends Enum<T>> Optional<T> named(JsonNode name, T[] choices) {
        String wanted = name.asString("");
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equalsIgnoreCase(wanted))
                .findFirst();
    }
}
