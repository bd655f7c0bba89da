package signalbox.core.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON text, keeping the place of every value. Numbers keep every digit they were written with. */
final class JsonSource {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private final List<TableFinding> repeatedNames = new ArrayList<>();

    private JsonSource(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * A text that is JSON.
     *
     * @param repeatedNames a finding for each member whose name its object already has; the last one counts
     */
    record Parsed(SourceValue root, List<TableFinding> repeatedNames) {}

    /** Reads a whole text. */
    static Parsed parse(String text) throws JsonSyntaxException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), withoutByteOrderMark(text))) {
            JsonSource source = new JsonSource(parser);
            if (parser.nextToken() == null) {
                throw new JsonSyntaxException(JsonSyntax.emptyFile());
            }
            SourceValue root = source.value("");
            if (!text.substring(root.end()).isBlank()) {
                throw new JsonSyntaxException(JsonSyntax.textAfterTheEnd(text, root.end()));
            }
            return new Parsed(root, List.copyOf(source.repeatedNames));
        } catch (JacksonException broken) {
            throw new JsonSyntaxException(JsonSyntax.explain(text, broken));
        }
    }

    /** A byte order mark is no JSON, but Windows editors write it; a space in its place keeps all offsets. */
    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? " " + text.substring(1) : text;
    }

    private SourceValue value(String path) {
        int start = offset();
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(path, start);
            case START_ARRAY -> array(path, start);
            default -> scalar(start);
        };
    }

    private SourceValue object(String path, int start) {
        ObjectNode node = NODES.objectNode();
        List<SourceValue.Item> items = new ArrayList<>();
        Set<String> names = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            int nameStart = offset();
            String name = parser.currentName();
            String memberPath = path + "/" + JsonSyntax.escapeForPointer(name);
            if (!names.add(name)) {
                repeatedNames.add(new TableFinding(
                        memberPath,
                        "\"" + name + "\" stands here more than once; the last one would count.",
                        "Remove all but one."));
            }
            parser.nextToken();
            SourceValue value = value(memberPath);
            node.set(name, value.node());
            items.add(new SourceValue.Item(name, nameStart, value));
        }
        return new SourceValue.Container(start, endOffset(), node, items);
    }

    private SourceValue array(String path, int start) {
        ArrayNode node = NODES.arrayNode();
        List<SourceValue.Item> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            SourceValue value = value(path + "/" + items.size());
            node.add(value.node());
            items.add(new SourceValue.Item("", value.start(), value));
        }
        return new SourceValue.Container(start, endOffset(), node, items);
    }

    private SourceValue scalar(int start) {
        JsonNode node = switch (parser.currentToken()) {
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
        return new SourceValue.Scalar(start, endOffset(), node);
    }

    private int offset() {
        return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
    }

    private int endOffset() {
        return Math.toIntExact(parser.currentLocation().getCharOffset());
    }
}
