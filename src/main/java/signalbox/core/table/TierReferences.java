package signalbox.core.table;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every place of a table that names a tier. */
final class TierReferences {
    private TierReferences() {}

    /** Puts another name in all places, unless a tier of the old name is still there. */
    static void replace(ObjectNode tree, String before, String after) {
        if (before.isEmpty() || names(tree).anyMatch(before::equals)) {
            return;
        }
        tree.path("hard_routes").forEach(rule -> replaceIn(rule, "tier", before, after));
        for (String map : List.of("complexity_to_tier", "task_routes", "user_overrides")) {
            List.copyOf(tree.path(map).propertyNames()).forEach(name -> replaceIn(tree.path(map), name, before, after));
        }
        replaceIn(tree, "default_tier", before, after);
    }

    private static Stream<String> names(ObjectNode tree) {
        return StreamSupport.stream(tree.path("tiers").spliterator(), false)
                .map(tier -> tier.path("name").asString(""));
    }

    private static void replaceIn(JsonNode object, String field, String before, String after) {
        if (object instanceof ObjectNode node && node.path(field).asString("").equals(before)) {
            node.put(field, after);
        }
    }
}
