package signalbox.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever the formatting and whatever the edits: nothing unasked changes, and everything asked does. */
final class RoundTripTest {
    @Property(tries = 500)
    void textStaysWhenNothingIsEdited(@ForAll long seed) {
        String text = new RandomJson(new Random(seed)).object();
        assertThat(TableDocument.parse(text).edited(tree -> {}).text()).isEqualTo(text);
    }

    @Property(tries = 2000)
    void theEditedTextReadsAsTheEditedTree(@ForAll long seed) {
        Random random = new Random(seed);
        RandomJson json = new RandomJson(random);
        TableDocument document = TableDocument.parse(json.object());
        ObjectNode wanted = document.tree().orElseThrow();
        for (int i = random.nextInt(4); i >= 0; i--) {
            edit(wanted, random, json);
        }
        TableDocument edited = document.edited(tree -> tree.removeAll().setAll(wanted.deepCopy()));
        assertThat(edited.tree()).isPresent();
        assertThat(ItemMatcher.same(edited.tree().orElseThrow(), wanted))
                .as(() -> document.text() + "\n became \n" + edited.text())
                .isTrue();
    }

    @Property(tries = 500)
    void anEditTakenBackGivesTheSameValues(@ForAll long seed) {
        Random random = new Random(seed);
        RandomJson json = new RandomJson(random);
        TableDocument document = TableDocument.parse(json.object());
        TableDocument there = document.edited(tree -> edit(tree, random, json));
        TableDocument back =
                there.edited(tree -> tree.removeAll().setAll(document.tree().orElseThrow()));
        assertThat(ItemMatcher.same(back.tree().orElseThrow(), document.tree().orElseThrow()))
                .isTrue();
    }

    /** One edit at a random place. */
    private static void edit(JsonNode node, Random random, RandomJson json) {
        if (!node.isEmpty() && random.nextInt(3) > 0) {
            JsonNode child = node.get(random.nextInt(node.size()));
            if (node.isObject()) {
                child = node.values().stream()
                        .skip(random.nextInt(node.size()))
                        .findFirst()
                        .orElseThrow();
            }
            if (child.isContainer()) {
                edit(child, random, json);
                return;
            }
        }
        if (node instanceof ArrayNode array) {
            editArray(array, random, json);
        } else if (node instanceof ObjectNode object) {
            editObject(object, random, json);
        }
    }

    private static void editArray(ArrayNode array, Random random, RandomJson json) {
        switch (array.isEmpty() ? 0 : random.nextInt(4)) {
            case 0 -> array.insert(random.nextInt(array.size() + 1), json.node());
            case 1 -> array.remove(random.nextInt(array.size()));
            case 2 -> array.insert(random.nextInt(array.size()), array.remove(random.nextInt(array.size())));
            default -> array.set(random.nextInt(array.size()), json.node());
        }
    }

    private static void editObject(ObjectNode object, Random random, RandomJson json) {
        if (object.isEmpty() || random.nextBoolean()) {
            object.set(json.name(), json.node());
        } else {
            object.remove(object.propertyNames().iterator().next());
        }
    }
}
