package signalbox.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is in the file: findings or a table, never an exception. */
final class TableFuzzTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String RICH = """
        { "version": 1,
          "providers": { "any": { "dialect": "openai", "base_url": "http://localhost/v1", "api_key_env": "KEY" } },
          "tiers": [ { "name": "small", "model_id": "m", "provider": "any", "cost_per_1k_input": 0.1,
                       "cost_per_1k_output": 0.2, "max_tokens": 5, "context_tokens": 50, "strengths": ["x"],
                       "fallbacks": [ { "model_id": "n", "provider": "any" } ] } ],
          "complexity_to_tier": { "simple": "small", "medium": "small", "complex": "small", "reasoning": "small" },
          "task_routes": { "a": "small", "b": { "model_id": "o", "provider": "any" } },
          "hard_routes": [ { "pattern": "x+", "tier": "small", "reason": "r", "enabled": true } ],
          "user_overrides": { "u": "small" },
          "classifier": { "method": "hybrid", "near": 0.4, "time_limit_seconds": 2, "dear_share": 0.5,
                          "boundaries": { "medium": 1, "complex": 2, "reasoning": 3 },
                          "signals": { "s": { "phrases": ["abc*"], "weight": 1, "most": 2, "max_words": 9 },
                                       "t": { "measure": "words", "steps": [ { "from": 1, "weight": 1 } ] } },
                          "task_types": { "k": { "opening": ["abc"], "weight": 2,
                              "measures": [ { "measure": "words", "from": 1, "weight": 1 } ] } } },
          "default_tier": "small" }\
        """;

    private static void eitherFindingsOrTable(TableDocument document) {
        assertThat(document.table().isPresent()).isEqualTo(document.findings().isEmpty());
    }

    @Property
    void anyBytesAreFindings(@ForAll @Size(max = 200) byte[] bytes) {
        eitherFindingsOrTable(TableDocument.parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    @Property
    void anyTextIsFindings(@ForAll String text) {
        eitherFindingsOrTable(TableDocument.parse(text));
    }

    @Property
    void aTableWithBrokenTextIsReadToo(
            @ForAll @IntRange(max = 2_000) int place,
            @ForAll("scraps") String scrap,
            @ForAll @IntRange(max = 40) int cut) {
        int from = place % RICH.length();
        eitherFindingsOrTable(TableDocument.parse(
                RICH.substring(0, from) + scrap + RICH.substring(Math.min(RICH.length(), from + cut))));
    }

    @Property(tries = 3_000)
    void aTableWithAnyValueInAnyPlaceIsReadToo(
            @ForAll @IntRange(max = 10_000) int place, @ForAll("values") JsonNode value) {
        JsonNode tree = MAPPER.readTree(RICH);
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        JsonNode container = containers.get(place % containers.size());
        replace(container, place / containers.size(), value);

        TableDocument document = TableDocument.parse(tree.toString());

        eitherFindingsOrTable(document);
        document.findings().forEach(finding -> assertThat(finding.message()).isNotBlank());
    }

    @Property
    void fieldsUnknownHereSurviveAnEdit(@ForAll @IntRange(max = 10_000) int place, @ForAll("values") JsonNode value) {
        JsonNode tree = MAPPER.readTree(RICH);
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        List<JsonNode> objects = containers.stream().filter(JsonNode::isObject).toList();
        ((ObjectNode) objects.get(place % objects.size())).set("x_unknown", value);
        TableDocument document = TableDocument.parse(tree.toString());

        TableDocument edited = document.edited(root -> root.put("default_tier", "other"));

        ObjectNode expected = ((ObjectNode) MAPPER.readTree(document.text())).put("default_tier", "other");
        assertThat(MAPPER.readTree(edited.text())).isEqualTo(expected);
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static void replace(JsonNode container, int place, @Nullable JsonNode value) {
        if (container instanceof ArrayNode array && !array.isEmpty()) {
            array.set(place % array.size(), value);
        } else if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>(object.propertyNames());
            object.set(names.get(place % names.size()), value);
        }
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                "", "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u12", "null", "1e999", "-", "\u0000", "//", "\uD800");
    }

    @Provide
    Arbitrary<JsonNode> values() {
        Arbitrary<JsonNode> scalars = Arbitraries.of(
                        "null",
                        "true",
                        "0",
                        "-1",
                        "1e400",
                        "1e-400",
                        "0.1",
                        "2147483648",
                        "99999999999999999999",
                        "\"\"",
                        "\"small\"",
                        "\"(\"",
                        "\"a*b\"",
                        "\"*\"",
                        "\"\\u0000\"",
                        "[]",
                        "{}",
                        "\"http://[\"",
                        "\"rules\"")
                .map(MAPPER::readTree);
        Arbitrary<JsonNode> lists = Combinators.combine(scalars, scalars)
                .as((one, other) -> MAPPER.createArrayNode().add(one).add(other));
        Arbitrary<JsonNode> objects = Combinators.combine(
                        Arbitraries.of("name", "phrases", "weight", "from", "tier", "method", ""), scalars)
                .as((name, value) -> MAPPER.createObjectNode().set(name, value));
        return Arbitraries.oneOf(scalars, lists, objects);
    }
}
