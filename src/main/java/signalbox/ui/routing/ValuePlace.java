package signalbox.ui.routing;

import signalbox.ui.common.Strings;
import tools.jackson.databind.JsonNode;

/**
 * A value of the table that can be typed.
 *
 * @param pointer where it is: a JSON pointer
 * @param name for the reader
 * @param usual what holds where the table says nothing; missing where nothing does
 */
record ValuePlace(String pointer, ValueKind kind, String name, JsonNode usual) {
    static ValuePlace of(String pointer, ValueKind kind, String nameKey, JsonNode usual) {
        return new ValuePlace(pointer, kind, Strings.text(nameKey), usual);
    }

    /** What is typed for the value that the draft has; empty where it has none. */
    String written(DraftState state) {
        return kind.written(state.document().value(pointer));
    }
}
