package signalbox.core.provider;

import java.util.List;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a chat-completions request as a request for messages. Fields that Anthropic does not know are left out, because
 * it refuses a request that has them.
 */
final class AnthropicRequest {
    private static final String JSON_ONLY = "Answer with valid JSON only, without any text around it.";

    private AnthropicRequest() {}

    static ObjectNode of(ModelCall call) {
        JsonNode given = call.request().body();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("model", call.modelId());
        body.put("max_tokens", call.request().maxTokens().orElse(call.maxTokens()));
        String system = systemText(given, call.request().wantsJson());
        if (!system.isEmpty()) {
            body.put("system", system);
        }
        writeMessages(given.path("messages"), body.putArray("messages"));
        if (given.path("temperature").isNumber()) {
            body.put("temperature", Math.min(1, given.path("temperature").doubleValue()));
        }
        if (given.path("top_p").isNumber()) {
            body.set("top_p", given.path("top_p"));
        }
        writeStop(given.path("stop"), body);
        AnthropicTools.write(given, body);
        if (call.stream()) {
            body.put("stream", true);
        }
        return body;
    }

    private static String systemText(JsonNode given, boolean wantsJson) {
        StringJoiner system = new StringJoiner("\n\n");
        for (JsonNode message : given.path("messages")) {
            String text = OpenAiFormat.textOf(message.path("content"));
            if (isSystem(message) && !text.isBlank()) {
                system.add(text);
            }
        }
        if (wantsJson) {
            JsonNode schema = given.path("response_format").path("json_schema").path("schema");
            system.add(schema.isObject() ? JSON_ONLY + " It must fit this JSON Schema:\n" + schema : JSON_ONLY);
        }
        return system.toString();
    }

    private static boolean isSystem(JsonNode message) {
        return List.of("system", "developer").contains(message.path("role").asString(""));
    }

    private static void writeMessages(JsonNode messages, ArrayNode written) {
        for (JsonNode message : messages) {
            if (isSystem(message)) {
                continue;
            }
            String role = message.path("role").asString("");
            ArrayNode content = JsonNodeFactory.instance.arrayNode();
            if (role.equals("tool")) {
                content.add(AnthropicTools.result(message));
            } else {
                content.addAll(contentOf(message.path("content")));
                AnthropicTools.addUses(message, content);
            }
            add(role.equals("assistant") ? "assistant" : "user", content, role.equals("tool"), written);
        }
    }

    /** Adds a message; the results of several tools belong into one. */
    private static void add(String role, ArrayNode content, boolean result, ArrayNode written) {
        JsonNode last = written.isEmpty() ? written : written.get(written.size() - 1);
        if (result && last.path("content").path(0).path("type").asString("").equals("tool_result")) {
            ((ArrayNode) last.path("content")).addAll(content);
        } else if (!content.isEmpty()) {
            written.addObject().put("role", role).set("content", content);
        }
    }

    /** A list of blocks; empty where there is nothing to send, which Anthropic would refuse. */
    private static ArrayNode contentOf(JsonNode content) {
        ArrayNode blocks = JsonNodeFactory.instance.arrayNode();
        if (content.isString()) {
            addText(content, blocks);
        }
        for (JsonNode part : content) {
            if (part.path("type").asString("").equals("image_url")) {
                blocks.addObject()
                        .put("type", "image")
                        .set(
                                "source",
                                imageSource(part.path("image_url").path("url").asString("")));
            } else {
                addText(part.path("text"), blocks);
            }
        }
        return blocks;
    }

    private static void addText(JsonNode text, ArrayNode blocks) {
        if (text.isString() && !text.stringValue().isBlank()) {
            blocks.addObject().put("type", "text").put("text", text.stringValue());
        }
    }

    private static ObjectNode imageSource(String url) {
        ObjectNode source = JsonNodeFactory.instance.objectNode();
        int comma = url.indexOf(";base64,");
        if (url.startsWith("data:") && comma > 0) {
            return source.put("type", "base64")
                    .put("media_type", url.substring("data:".length(), comma))
                    .put("data", url.substring(comma + ";base64,".length()));
        }
        return source.put("type", "url").put("url", url);
    }

    private static void writeStop(JsonNode stop, ObjectNode body) {
        if (stop.isString()) {
            body.putArray("stop_sequences").add(stop.stringValue());
        } else if (stop.isArray() && !stop.isEmpty()) {
            body.set("stop_sequences", stop);
        }
    }
}
