package signalbox.core.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ToolCall;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tools between the two dialects: their offer, the model's calls of them, and what came of it. */
final class AnthropicTools {
    private AnthropicTools() {}

    /** Writes the tools of a chat-completions request, and which of them the model has to use. */
    static void write(JsonNode given, ObjectNode body) {
        ArrayNode tools = JsonNodeFactory.instance.arrayNode();
        for (JsonNode tool : given.path("tools")) {
            JsonNode function = tool.path("function");
            if (function.path("name").isString()) {
                ObjectNode written =
                        tools.addObject().put("name", function.path("name").stringValue());
                if (function.path("description").isString()) {
                    written.set("description", function.path("description"));
                }
                written.set(
                        "input_schema",
                        function.path("parameters").isObject()
                                ? function.path("parameters")
                                : JsonNodeFactory.instance.objectNode().put("type", "object"));
            }
        }
        if (tools.isEmpty()) {
            return;
        }
        body.set("tools", tools);
        ObjectNode choice = choiceOrNull(given.path("tool_choice"));
        boolean onlyOne = given.path("parallel_tool_calls").isBoolean()
                && !given.path("parallel_tool_calls").booleanValue();
        if (choice == null && onlyOne) {
            choice = choice("auto");
        }
        if (choice != null) {
            if (onlyOne && !choice.path("type").asString("").equals("none")) {
                choice.put("disable_parallel_tool_use", true);
            }
            body.set("tool_choice", choice);
        }
    }

    private static @Nullable ObjectNode choiceOrNull(JsonNode given) {
        if (given.path("function").path("name").isString()) {
            return choice("tool")
                    .put("name", given.path("function").path("name").stringValue());
        }
        return switch (given.asString("")) {
            case "auto" -> choice("auto");
            case "required" -> choice("any");
            case "none" -> choice("none");
            default -> null;
        };
    }

    private static ObjectNode choice(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    /** Adds the calls that an assistant's message made. */
    static void addUses(JsonNode message, ArrayNode blocks) {
        for (JsonNode call : message.path("tool_calls")) {
            blocks.addObject()
                    .put("type", "tool_use")
                    .put("id", call.path("id").asString(""))
                    .put("name", call.path("function").path("name").asString(""))
                    .set("input", input(call.path("function").path("arguments").asString("")));
        }
    }

    /** What a message of role {@code tool} says, as the block that a user's message has for it. */
    static ObjectNode result(JsonNode message) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "tool_result")
                .put("tool_use_id", message.path("tool_call_id").asString(""))
                .put("content", OpenAiFormat.textOf(message.path("content")));
    }

    /** The call in a block of an answer. */
    static Optional<ToolCall> use(JsonNode block) {
        return block.path("type").asString("").equals("tool_use")
                ? Optional.of(new ToolCall(
                        block.path("id").asString(""),
                        block.path("name").asString(""),
                        block.path("input").toString()))
                : Optional.empty();
    }

    /** The calls in an answer of OpenAI's dialect. */
    static List<ToolCall> ofMessage(JsonNode message) {
        List<ToolCall> calls = new ArrayList<>();
        for (JsonNode call : message.path("tool_calls")) {
            calls.add(new ToolCall(
                    call.path("id").asString(""),
                    call.path("function").path("name").asString(""),
                    call.path("function").path("arguments").asString("")));
        }
        return calls;
    }

    private static JsonNode input(String arguments) {
        try {
            JsonNode read = Json.MAPPER.readTree(arguments);
            return read.isObject() ? read : JsonNodeFactory.instance.objectNode();
        } catch (JacksonException notJson) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
