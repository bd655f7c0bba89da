package signalbox.core.table;

import signalbox.core.chat.ModelRef;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Steps that the edits of a tree have in common. */
final class TableTree {
    private TableTree() {}

    /** The array of that name, made where there is none. */
    static ArrayNode array(ObjectNode tree, String name) {
        return tree.path(name) instanceof ArrayNode array ? array : tree.putArray(name);
    }

    /** The object of that name, made where there is none. */
    static ObjectNode object(ObjectNode tree, String name) {
        return tree.path(name) instanceof ObjectNode object ? object : tree.putObject(name);
    }

    /**
     * An object in an array.
     *
     * @throws IndexOutOfBoundsException where there is none
     */
    static ObjectNode element(ObjectNode tree, String array, int index) {
        if (array(tree, array).get(index) instanceof ObjectNode element) {
            return element;
        }
        throw new IndexOutOfBoundsException("There is no object /" + array + "/" + index);
    }

    static void move(ArrayNode array, int from, int to) {
        array.insert(to, array.remove(from));
    }

    /** Gives a member another name in its place. */
    static void rename(ObjectNode parent, String object, String before, String after) {
        ObjectNode renamed = parent.objectNode();
        object(parent, object)
                .properties()
                .forEach(member ->
                        renamed.set(member.getKey().equals(before) ? after : member.getKey(), member.getValue()));
        parent.set(object, renamed);
    }

    static ObjectNode model(ModelRef model) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("model_id", model.modelId())
                .put("provider", model.provider());
    }
}
