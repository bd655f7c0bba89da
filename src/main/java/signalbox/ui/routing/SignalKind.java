package signalbox.ui.routing;

import signalbox.core.table.ClassifierRules;
import signalbox.core.table.ValueEdits;
import signalbox.ui.common.Strings;
import tools.jackson.databind.JsonNode;

/** The two sorts of word lists that the rules classifier works with. */
enum SignalKind {
    /** What adds to the score of complexity. */
    SIGNAL("signals"),
    /** What tells the kind of task. */
    TASK_TYPE("task_types");

    private static final JsonNode SHIPPED = ClassifierRules.shipped().toJson();

    private final String section;

    SignalKind(String section) {
        this.section = section;
    }

    /** The pointer of all of this sort. */
    String pointer() {
        return ValueEdits.pointer("classifier", section);
    }

    /** The pointer of one, or of a field of it. */
    String pointer(String name, Object... field) {
        return pointer() + ValueEdits.pointer(name) + ValueEdits.pointer(field);
    }

    /** Those that come with the program. */
    JsonNode shipped() {
        return SHIPPED.path(section);
    }

    /** A field of one that comes with the program; missing where none does. */
    JsonNode shipped(String name, String field) {
        return shipped().path(name).path(field);
    }

    String title(String name) {
        return Strings.text(this == SIGNAL ? "routing.inspector.signal" : "routing.inspector.task-type", name);
    }
}
