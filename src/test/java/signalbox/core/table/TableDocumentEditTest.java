package signalbox.core.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An edit changes the text of what it edits, and nothing else. */
final class TableDocumentEditTest {
    @Test
    void keepsTheTextWhenNothingChanges() {
        String text = " {\"a\" :1.50 ,\n\t\"b\":[ ] , \"c\":1e2}\r\n\n";
        assertThat(edit(text, tree -> tree.put("a", 1.5))).isEqualTo(text);
    }

    @Test
    void replacesAScalarInPlace() {
        assertThat(edit("{ \"a\":  1,  \"b\": \"x\" }", tree -> tree.put("b", "y")))
                .isEqualTo("{ \"a\":  1,  \"b\": \"y\" }");
    }

    @Test
    void writesDecimalsInFull() {
        assertThat(edit("{\"a\":1}", tree -> tree.put("a", new java.math.BigDecimal("1.5E-4"))))
                .isEqualTo("{\"a\":0.00015}");
    }

    @Test
    void keepsLettersOfAllScriptsAsTheyAre() {
        assertThat(edit("{\"a\":1}", tree -> tree.put("a", "für → “x”\n"))).isEqualTo("{\"a\":\"für → “x”\\n\"}");
    }

    @Test
    void addsAMemberInTheStyleOfItsSiblings() {
        assertThat(edit("{\n\t\"a\" : 1,\n\t\"b\" : 2\n}\n", tree -> tree.put("c", 3)))
                .isEqualTo("{\n\t\"a\" : 1,\n\t\"b\" : 2,\n\t\"c\" : 3\n}\n");
        assertThat(edit("{ \"a\": 1 }", tree -> tree.put("c", 3))).isEqualTo("{ \"a\": 1, \"c\": 3 }");
    }

    @Test
    void removesTheFirstAndTheLastMemberCleanly() {
        String text = "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}";
        assertThat(edit(text, tree -> tree.remove("a"))).isEqualTo("{\n  \"b\": 2,\n  \"c\": 3\n}");
        assertThat(edit(text, tree -> tree.remove("c"))).isEqualTo("{\n  \"a\": 1,\n  \"b\": 2\n}");
    }

    @Test
    void movesElementsWithTheirOwnFormatting() {
        String text = "{ \"r\": [\n  { \"p\": 1,   \"t\": 2 },\n  {\"p\":3}\n] }";
        assertThat(edit(text, tree -> {
                    ArrayNode rules = (ArrayNode) tree.get("r");
                    rules.insert(0, rules.remove(1));
                }))
                .isEqualTo("{ \"r\": [\n  {\"p\":3},\n  { \"p\": 1,   \"t\": 2 }\n] }");
    }

    @Test
    void copiesTheFormattingOfADuplicate() {
        String text = "{ \"r\": [\n  { \"p\": 1,\n    \"t\": 2 }\n] }";
        assertThat(edit(text, tree -> {
                    ArrayNode rules = (ArrayNode) tree.get("r");
                    rules.add(rules.get(0).deepCopy());
                }))
                .isEqualTo("{ \"r\": [\n  { \"p\": 1,\n    \"t\": 2 },\n  { \"p\": 1,\n    \"t\": 2 }\n] }");
    }

    @Test
    void laysOutANewElementLikeItsSibling() {
        String text = "{ \"r\": [\n  {\n    \"p\": \"a\",\n    \"w\": [\n      1\n    ]\n  }\n] }";
        assertThat(edit(text, tree -> {
                    ObjectNode rule = ((ArrayNode) tree.get("r")).addObject();
                    rule.put("p", "b").putArray("w").add(2).add(3);
                }))
                .isEqualTo("{ \"r\": [\n  {\n    \"p\": \"a\",\n    \"w\": [\n      1\n    ]\n  },\n"
                        + "  {\n    \"p\": \"b\",\n    \"w\": [\n      2,\n      3\n    ]\n  }\n] }");
    }

    @Test
    void fillsAnEmptyListAndEmptiesAFullOne() {
        String text = "{\n  \"r\": [],\n  \"o\": {}\n}";
        String filled = edit(text, tree -> {
            ((ArrayNode) tree.get("r")).addObject().put("p", "x").put("t", "y");
            ((ObjectNode) tree.get("o")).put("k", "v");
        });
        assertThat(filled).isEqualTo("""
            {
              "r": [
                { "p": "x", "t": "y" }
              ],
              "o": {
                "k": "v"
              }
            }\
            """);
        assertThat(edit(filled, tree -> {
                    ((ArrayNode) tree.get("r")).removeAll();
                    ((ObjectNode) tree.get("o")).removeAll();
                }))
                .isEqualTo(text);
    }

    @Test
    void renamesAMemberInItsPlace() {
        assertThat(edit("{ \"o\": { \"a\": [1,2], \"b\": 3 } }", tree -> {
                    ObjectNode renamed = tree.objectNode();
                    tree.get("o")
                            .properties()
                            .forEach(member -> renamed.set(
                                    member.getKey().equals("a") ? "z" : member.getKey(), member.getValue()));
                    tree.set("o", renamed);
                }))
                .isEqualTo("{ \"o\": { \"z\": [1,2], \"b\": 3 } }");
    }

    @Test
    void keepsWindowsLineEnds() {
        assertThat(edit("{\r\n  \"o\": {}\r\n}\r\n", tree -> ((ObjectNode) tree.get("o")).put("k", 1)))
                .isEqualTo("{\r\n  \"o\": {\r\n    \"k\": 1\r\n  }\r\n}\r\n");
    }

    @Test
    void changesOneLineOfTheShippedTable() {
        TableDocument document = TableDocument.parse(ShippedTable.text());
        TableDocument edited = document.edited(tree -> ((ObjectNode) tree.at("/tiers/1")).put("model_id", "gpt-4.1"));
        List<String> before = document.text().lines().toList();
        List<String> after = edited.text().lines().toList();
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.stream().filter(line -> !before.contains(line)))
                .containsExactly("      \"model_id\": \"gpt-4.1\",");
        assertThat(edited.base()).isSameAs(document);
    }

    @Test
    void refusesToEditWhatIsNotJson() {
        assertThatThrownBy(() -> TableDocument.parse("{").edited(tree -> {})).isInstanceOf(IllegalStateException.class);
    }

    private static String edit(String text, Consumer<ObjectNode> change) {
        TableDocument edited = TableDocument.parse(text).edited(change);
        JsonNode wanted = TableDocument.parse(text).tree().orElseThrow();
        change.accept((ObjectNode) wanted);
        assertThat(ItemMatcher.same(edited.tree().orElseThrow(), wanted)).isTrue();
        return edited.text();
    }
}
