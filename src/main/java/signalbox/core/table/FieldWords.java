package signalbox.core.table;

import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** A value of the file in words. */
final class FieldWords {
    private static final int MOST_ITEMS = 12;

    private FieldWords() {}

    /** What is not there is "as usual": the program's own value holds. */
    static String of(JsonNode value) {
        if (value.isMissingNode()) {
            return "as usual";
        }
        if (value.isObject()) {
            StringJoiner fields = new StringJoiner(", ");
            value.properties()
                    .forEach(field -> fields.add(field.getKey().replace('_', ' ') + " " + of(field.getValue())));
            return fields.toString();
        }
        if (value.isArray()) {
            StringJoiner items = new StringJoiner(", ");
            value.valueStream().limit(MOST_ITEMS).forEach(item -> items.add(of(item)));
            if (value.size() > MOST_ITEMS) {
                items.add("… (" + value.size() + " in all)");
            }
            return value.isEmpty() ? "none" : items.toString();
        }
        return value.isNumber()
                ? value.decimalValue().toPlainString()
                : value.asString().replace('_', ' ');
    }
}
