package signalbox.core.chat;

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
}
