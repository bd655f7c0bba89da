package signalbox.core.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
                sentences.add(
                        "Calls, " + name.replace('_', ' ') + ": " + FieldWords.of(old) + " → " + FieldWords.of(now));
            }
        }
        List<JsonNode> gone = new ArrayList<>(before.budgets());
        List<JsonNode> come = new ArrayList<>(after.budgets());
        after.budgets().forEach(gone::remove);
        before.budgets().forEach(come::remove);
        gone.forEach(budget -> sentences.add("Budget removed: " + FieldWords.of(budget)));
        come.forEach(budget -> sentences.add("Budget added: " + FieldWords.of(budget)));
        return sentences;
    }
}
