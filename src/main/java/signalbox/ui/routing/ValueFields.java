package signalbox.ui.routing;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.TableDocument;
import signalbox.core.table.ValueEdits;
import signalbox.ui.common.Strings;
import tools.jackson.databind.JsonNode;

/**
 * Edits single values of the table by their place, each as one step that undo takes back. A value that is as usual is
 * not written into the table. On the JavaFX thread.
 */
final class ValueFields {
    private final DraftViewModel draft;

    ValueFields(DraftViewModel draft) {
        this.draft = draft;
    }

    /** Takes a text for a value; empty leaves it as usual. Returns why the text cannot be taken; empty where it was. */
    String type(ValuePlace place, String text) {
        String typed = text.strip();
        @Nullable JsonNode value = typed.isEmpty() ? null : place.kind().read(typed);
        if (value == null && !typed.isEmpty()) {
            return place.kind().refusal();
        }
        draft.type(place.pointer(), named(place.name()), edit(place, value));
        return "";
    }

    /** Takes a text for a value, where none that is empty stands for the usual value; the kind must take any text. */
    void typeAll(ValuePlace place, String text) {
        JsonNode value = place.kind().read(text.strip());
        draft.type(place.pointer(), named(place.name()), edit(place, value));
    }

    /** Sets a value in one step. */
    void set(ValuePlace place, JsonNode value) {
        draft.edit(named(place.name()), edit(place, value));
    }

    /** Takes a value out of the table, so that the usual one holds. */
    void clear(ValuePlace place) {
        draft.edit(named(place.name()), edit(place, null));
    }

    void endTyping() {
        draft.endTyping();
    }

    private static UnaryOperator<TableDocument> edit(ValuePlace place, @Nullable JsonNode value) {
        boolean usual = value == null
                || (!place.usual().isMissingNode()
                        && place.kind().written(value).equals(place.kind().written(place.usual())));
        return document -> usual || value == null
                ? ValueEdits.remove(document, place.pointer())
                : ValueEdits.set(document, place.pointer(), value);
    }

    private static String named(String name) {
        return Strings.text("routing.edit.value", name);
    }
}
