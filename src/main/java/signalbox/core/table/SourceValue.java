package signalbox.core.table;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A JSON value together with its place in the text that it was read from; offsets are in UTF-16 units. */
sealed interface SourceValue {
    int start();

    /** Offset after the last unit. */
    int end();

    JsonNode node();

    record Scalar(int start, int end, JsonNode node) implements SourceValue {}

    /** An array or object with its items in the order of the text. */
    record Container(int start, int end, JsonNode node, List<Item> items) implements SourceValue {
        public Container {
            items = List.copyOf(items);
        }
    }

    /**
     * An array's element, or an object's member.
     *
     * @param name of a member; empty for an element
     * @param start where the element or the member's name begins
     */
    record Item(String name, int start, SourceValue value) {
        int end() {
            return value.end();
        }
    }
}
