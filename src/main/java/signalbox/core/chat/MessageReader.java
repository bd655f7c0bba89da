package signalbox.core.chat;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the {@code messages} of a chat-completions body: content as a string, or as a list of parts. */
final class MessageReader {
    private MessageReader() {}

    static List<ChatMessage> messagesOf(JsonNode body) {
        JsonNode array = body.path("messages");
        if (!array.isArray() || array.isEmpty()) {
            throw new IllegalArgumentException("The request has no list \"messages\" with at least one message");
        }
        List<ChatMessage> messages = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            JsonNode message = array.get(i);
            try {
                messages.add(message(message));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("/messages/" + i + ": " + wrong.getMessage(), wrong);
            }
        }
        return List.copyOf(messages);
    }

    static ChatMessage message(JsonNode message) {
        return new ChatMessage(Role.ofWireName(message.path("role").asString("")), textOf(message.path("content")));
    }

    private static String textOf(JsonNode content) {
        if (content.isString()) {
            return content.stringValue();
        }
        if (content.isMissingNode() || content.isNull()) {
            return "";
        }
        if (!content.isArray()) {
            throw new IllegalArgumentException("\"content\" is neither text nor a list of parts");
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode part : content) {
            if (part.path("text").isString()) {
                text.append(text.isEmpty() ? "" : "\n").append(part.path("text").stringValue());
            }
        }
        return text.toString();
    }
}
