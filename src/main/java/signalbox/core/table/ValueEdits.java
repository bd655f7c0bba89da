package signalbox.core.table;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Edits of single values by their place, for sections that are plain fields: classifier, calls, budgets. Places are JSON
 * pointers (RFC 6901). Each edit makes a new document.
 */
public final class ValueEdits {
    private ValueEdits() {}

    /** A place, of names of members and indexes of elements, from the root. */
    public static String pointer(Object... steps) {
        StringBuilder pointer = new StringBuilder();
        for (Object step : steps) {
            pointer.append('/').append(JsonSyntax.escapeForPointer(step.toString()));
        }
        return pointer.toString();
    }

    /** Sets a value, and makes the objects around it where there are none. Elements of lists must be there already. */
    public static TableDocument set(TableDocument document, String pointer, JsonNode value) {
        return document.edited(tree -> {
            JsonPointer place = JsonPointer.compile(pointer);
            switch (parent(tree, place.head())) {
                case ObjectNode object -> object.set(place.last().getMatchingProperty(), value);
                case ArrayNode array -> array.set(place.last().getMatchingIndex(), value);
                default -> throw new IllegalArgumentException("Nothing can be set at " + pointer);
            }
        });
    }

    /** Adds an element at the end of a list, which is made where there is none. */
    public static TableDocument append(TableDocument document, String pointer, JsonNode value) {
        return document.edited(tree -> {
            JsonPointer place = JsonPointer.compile(pointer);
            if (parent(tree, place.head()) instanceof ObjectNode object) {
                TableTree.array(object, place.last().getMatchingProperty()).add(value);
            }
        });
    }

    /** Removes a value, and what was around it where that alone was in it. Does nothing where there is none. */
    public static TableDocument remove(TableDocument document, String pointer) {
        return document.edited(tree -> remove(tree, JsonPointer.compile(pointer)));
    }

    /** Gives a member of an object another name in its place. */
    public static TableDocument rename(TableDocument document, String object, String before, String after) {
        return document.edited(tree -> {
            JsonPointer place = JsonPointer.compile(object);
            if (parent(tree, place.head()) instanceof ObjectNode parent) {
                TableTree.rename(parent, place.last().getMatchingProperty(), before, after);
            }
        });
    }

    private static JsonNode parent(ObjectNode tree, JsonPointer place) {
        JsonNode found = tree.at(place);
        if (!found.isMissingNode()) {
            return found;
        }
        return parent(tree, place.head()) instanceof ObjectNode object
                ? object.putObject(place.last().getMatchingProperty())
                : found;
    }

    private static void remove(ObjectNode tree, JsonPointer place) {
        if (tree.at(place).isMissingNode()) {
            return;
        }
        JsonNode parent = tree.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.remove(place.last().getMatchingIndex());
        }
        if (parent instanceof ContainerNode<?> left
                && left.isEmpty()
                && !place.head().matches()) {
            remove(tree, place.head());
        }
    }
}
