package signalbox.core.chat;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One turn of a conversation, as text. Parts of a message that are not text (images, files) stay in the request's JSON
 * and are not seen here.
 */
public record ChatMessage(Role role, String text) {
    public static ChatMessage user(String text) {
        return new ChatMessage(Role.USER, text);
    }

    public static ChatMessage system(String text) {
        return new ChatMessage(Role.SYSTEM, text);
    }

    public static ChatMessage assistant(String text) {
        return new ChatMessage(Role.ASSISTANT, text);
    }

    /**
     * The text of a message of a chat-completions body.
     *
     * @throws IllegalArgumentException with a sentence where it is no message
     */
    public static ChatMessage ofJson(ObjectNode message) {
        return MessageReader.message(message);
    }

    public ObjectNode toJson() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("role", role.wireName())
                .put("content", text);
    }
}
