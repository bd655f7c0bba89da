package signalbox.ui.routing;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import signalbox.ui.common.Strings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How a value of the table is typed and shown. */
enum ValueKind {
    NUMBER {
        @Override
        @Nullable
        JsonNode read(String text) {
            return DECIMAL.matcher(text).matches() ? number(new BigDecimal(text)) : null;
        }
    },
    /** A whole number. */
    COUNT {
        @Override
        @Nullable
        JsonNode read(String text) {
            return Figures.isCount(text) && !text.isEmpty()
                    ? JsonNodeFactory.instance.numberNode(Figures.countOrNull(text))
                    : null;
        }
    },
    /** A share, typed in percent. */
    PERCENT {
        @Override
        @Nullable
        JsonNode read(String text) {
            String figure = text.replace("%", "").strip();
            return DECIMAL.matcher(figure).matches()
                    ? number(new BigDecimal(figure).movePointLeft(2).stripTrailingZeros())
                    : null;
        }

        @Override
        String written(JsonNode value) {
            return value.isNumber() ? plain(value.decimalValue().movePointRight(2)) : "";
        }
    },
    TEXT {
        @Override
        JsonNode read(String text) {
            return JsonNodeFactory.instance.stringNode(text);
        }
    },
    /** Words with commas between. */
    WORDS {
        @Override
        JsonNode read(String text) {
            ArrayNode words = JsonNodeFactory.instance.arrayNode();
            Figures.words(text).forEach(words::add);
            return words;
        }

        @Override
        String written(JsonNode value) {
            return Figures.written(
                    value.valueStream().map(word -> word.asString("")).toList());
        }
    },
    /** Weights from values on, such as {@code 0: -0.2, 13: 0}. */
    STEPS {
        @Override
        @Nullable
        JsonNode read(String text) {
            return items(text, STEP, (step) -> weighted(step, 1, JsonNodeFactory.instance.objectNode()));
        }

        @Override
        String written(JsonNode value) {
            return listed(value, ValueKind::weight);
        }
    },
    /** Weights of measures from values on, such as {@code questions 1: 1, commas 4: 0.5}. */
    MEASURES {
        @Override
        @Nullable
        JsonNode read(String text) {
            return items(
                    text,
                    MEASURE,
                    item -> weighted(
                            item,
                            2,
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("measure", item.group(1).toLowerCase(Locale.ROOT))));
        }

        @Override
        String written(JsonNode value) {
            return listed(value, item -> item.path("measure").asString("") + " " + weight(item));
        }
    };

    private static final String FIGURE = "(-?\\d{1,9}(?:\\.\\d{0,9})?)";
    private static final Pattern DECIMAL = Pattern.compile("-?(?:\\d{1,10}(?:\\.\\d{0,9})?|\\.\\d{1,9})");
    private static final Pattern STEP = Pattern.compile(FIGURE + "\\s*:\\s*" + FIGURE);
    private static final Pattern MEASURE = Pattern.compile("(\\w{1,40})\\s+" + FIGURE + "\\s*:\\s*" + FIGURE);

    /** What a text stands for, stripped; null where it stands for nothing of this kind. */
    abstract @Nullable JsonNode read(String text);

    /** How a value is typed; empty for one that is missing. */
    String written(JsonNode value) {
        return value.isNumber() ? plain(value.decimalValue()) : value.asString("");
    }

    /** Why a text was not taken. */
    String refusal() {
        return Strings.text("routing.value." + name().toLowerCase(Locale.ROOT));
    }

    private static JsonNode number(BigDecimal number) {
        return JsonNodeFactory.instance.numberNode(number);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable JsonNode items(String text, Pattern form, Function<Matcher, JsonNode> item) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (String part : text.split(",", -1)) {
            Matcher matcher = form.matcher(part.strip());
            if (!matcher.matches()) {
                return null;
            }
            items.add(item.apply(matcher));
        }
        return items;
    }

    private static JsonNode weighted(Matcher matcher, int group, ObjectNode item) {
        item.set("from", number(new BigDecimal(matcher.group(group))));
        return item.set("weight", number(new BigDecimal(matcher.group(group + 1))));
    }

    private static String weight(JsonNode item) {
        return NUMBER.written(item.path("from")) + ": " + NUMBER.written(item.path("weight"));
    }

    private static String listed(JsonNode list, Function<JsonNode, String> item) {
        return list.valueStream().map(item).collect(Collectors.joining(", "));
    }
}
