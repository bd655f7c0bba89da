package signalbox.core.table;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Edits of the hard routes. Each makes a new document; rules are named by their index, from 0, first to last. */
public final class HardRouteEdits {
    private HardRouteEdits() {}

    public static TableDocument setPattern(TableDocument document, int index, String pattern) {
        return document.edited(tree -> rule(tree, index).put("pattern", pattern));
    }

    public static TableDocument setTier(TableDocument document, int index, String tier) {
        return document.edited(tree -> rule(tree, index).put("tier", tier));
    }

    public static TableDocument setReason(TableDocument document, int index, String reason) {
        return document.edited(tree -> rule(tree, index).put("reason", reason));
    }

    /** Turns a rule on or off; a rule that is on need not say so. */
    public static TableDocument setEnabled(TableDocument document, int index, boolean enabled) {
        return document.edited(tree -> {
            if (enabled) {
                rule(tree, index).remove("enabled");
            } else {
                rule(tree, index).put("enabled", false);
            }
        });
    }

    /** Adds a rule at an index; those from there on move down. */
    public static TableDocument add(TableDocument document, int index, HardRoute rule) {
        return document.edited(tree -> {
            ObjectNode node = tree.objectNode();
            node.put("pattern", rule.pattern()).put("tier", rule.tier()).put("reason", rule.reason());
            if (!rule.enabled()) {
                node.put("enabled", false);
            }
            TableTree.array(tree, "hard_routes").insert(index, node);
        });
    }

    /** Puts a copy of a rule below it, with all that the file says of it. */
    public static TableDocument duplicate(TableDocument document, int index) {
        return document.edited(tree -> {
            ArrayNode rules = TableTree.array(tree, "hard_routes");
            rules.insert(index + 1, rules.get(index).deepCopy());
        });
    }

    public static TableDocument remove(TableDocument document, int index) {
        return document.edited(tree -> TableTree.array(tree, "hard_routes").remove(index));
    }

    /** Moves a rule to the index that it has afterwards. */
    public static TableDocument move(TableDocument document, int from, int to) {
        return document.edited(tree -> TableTree.move(TableTree.array(tree, "hard_routes"), from, to));
    }

    private static ObjectNode rule(ObjectNode tree, int index) {
        return TableTree.element(tree, "hard_routes", index);
    }
}
