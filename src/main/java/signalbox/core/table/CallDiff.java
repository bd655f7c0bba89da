package signalbox.core.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** Says how the rules for calls and the budgets of two tables differ, as they are written. */
final class CallDiff {
    private final TableOutline before;
    private final TableOutline after;

    CallDiff(TableOutline before, TableOutline after) {
        this.before = before;
        this.after = after;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(before.calls().propertyNames());
        names.addAll(after.calls().propertyNames());
        for (String name : names) {
            JsonNode old = before.calls().path(name);
            JsonNode now = after.calls().path(name);
            if (!old.equals(now)) {
                sentences.add("Calls, " + name.replace('_', ' ') + ": " + shown(old) + " → " + shown(now));
            }
        }
        List<JsonNode> gone = new ArrayList<>(before.budgets());
        List<JsonNode> come = new ArrayList<>(after.budgets());
        after.budgets().forEach(gone::remove);
        before.budgets().forEach(come::remove);
        gone.forEach(budget -> sentences.add("Budget removed: " + shown(budget)));
        come.forEach(budget -> sentences.add("Budget added: " + shown(budget)));
        return sentences;
    }

    private static String shown(JsonNode value) {
        if (value.isMissingNode()) {
            return "as usual";
        }
        if (value.isObject()) {
            StringJoiner fields = new StringJoiner(", ");
            value.properties()
                    .forEach(field -> fields.add(field.getKey().replace('_', ' ') + " " + shown(field.getValue())));
            return fields.toString();
        }
        if (value.isArray()) {
            StringJoiner items = new StringJoiner(", ");
            value.forEach(item -> items.add(shown(item)));
            return value.isEmpty() ? "none" : items.toString();
        }
        return value.asString().replace('_', ' ');
    }
}
