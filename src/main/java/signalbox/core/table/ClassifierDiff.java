package signalbox.core.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** Says how the sections {@code classifier} of two tables differ, but for the method. */
final class ClassifierDiff {
    private static final Set<String> NAMED = Set.of("boundaries", "signals", "task_types");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> sentences = new ArrayList<>();

    ClassifierDiff(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    List<String> sentences() {
        for (String field : names(before, after)) {
            JsonNode old = before.path(field);
            JsonNode now = after.path(field);
            if (!field.equals("method") && !NAMED.contains(field)) {
                tell("Classifier, " + field.replace('_', ' '), old, now);
            }
        }
        for (String level : names(before.path("boundaries"), after.path("boundaries"))) {
            tell(
                    "Classifier, where " + level + " begins",
                    before.path("boundaries").path(level),
                    after.path("boundaries").path(level));
        }
        words("signal", before.path("signals"), after.path("signals"));
        words("task", before.path("task_types"), after.path("task_types"));
        return sentences;
    }

    private void words(String kind, JsonNode old, JsonNode now) {
        for (String name : names(old, now)) {
            for (String field : names(old.path(name), now.path(name))) {
                String what = "Classifier, " + kind + " \"" + name + "\", " + field.replace('_', ' ');
                JsonNode was = old.path(name).path(field);
                JsonNode is = now.path(name).path(field);
                if (was.isArray() && is.isArray()) {
                    lists(what, was, is);
                } else {
                    tell(what, was, is);
                }
            }
        }
    }

    private void lists(String what, JsonNode was, JsonNode is) {
        List<JsonNode> gone = new ArrayList<>(was.valueStream().toList());
        List<JsonNode> come = new ArrayList<>(is.valueStream().toList());
        is.forEach(gone::remove);
        was.forEach(come::remove);
        if (!gone.isEmpty() || !come.isEmpty()) {
            StringJoiner parts = new StringJoiner(", ");
            come.forEach(word -> parts.add("+ " + FieldWords.of(word)));
            gone.forEach(word -> parts.add("− " + FieldWords.of(word)));
            sentences.add(what + ": " + parts);
        } else {
            tell(what, was, is);
        }
    }

    private void tell(String what, JsonNode old, JsonNode now) {
        if (!old.equals(now)) {
            sentences.add(what + ": " + FieldWords.of(old) + " → " + FieldWords.of(now));
        }
    }

    private static Set<String> names(JsonNode old, JsonNode now) {
        Set<String> names = new LinkedHashSet<>(old.propertyNames());
        names.addAll(now.propertyNames());
        return names;
    }
}
