package signalbox.core.chat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request as a caller made it: an OpenAI chat-completions body, kept whole so that fields unknown to this program
 * reach the provider unchanged, and the hints for routing. Immutable: the body is copied on the way in and out.
 */
public final class ChatRequest {
    private final ObjectNode body;
    private final List<ChatMessage> messages;
    private final RoutingHints hints;

    private ChatRequest(ObjectNode body, List<ChatMessage> messages, RoutingHints hints) {
        this.body = body;
        this.messages = messages;
        this.hints = hints;
    }

    /** A conversation of text messages. */
    public static ChatRequest of(List<ChatMessage> messages, RoutingHints hints) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        var array = body.putArray("messages");
        for (ChatMessage message : messages) {
            array.addObject().put("role", message.role().wireName()).put("content", message.text());
        }
        return new ChatRequest(body, List.copyOf(messages), hints);
    }

    /** A single user message. */
    public static ChatRequest ofPrompt(String prompt, RoutingHints hints) {
        return of(List.of(ChatMessage.user(prompt)), hints);
    }

    /**
     * A chat-completions body, for example from a file.
     *
     * @throws IllegalArgumentException with a sentence for the reader where it has no readable {@code messages}
     */
    public static ChatRequest ofBody(ObjectNode body, RoutingHints hints) {
        return new ChatRequest(body.deepCopy(), MessageReader.messagesOf(body), hints);
    }

    public List<ChatMessage> messages() {
        return messages;
    }

    /** Copies of the messages as they are sent, with the parts that are no text. */
    public List<ObjectNode> messageNodes() {
        return body.path("messages")
                .valueStream()
                .map(message -> (ObjectNode) message.deepCopy())
                .toList();
    }

    /** A request of messages as they are sent, with the parts that are no text. */
    public static ChatRequest ofMessages(List<ObjectNode> messages, RoutingHints hints) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("messages").addAll(messages);
        return ofBody(body, hints);
    }

    public RoutingHints hints() {
        return hints;
    }

    /** A copy of the body, the caller's to change. It has neither {@code model} nor {@code stream} unless given. */
    public ObjectNode body() {
        return body.deepCopy();
    }

    /** The text of all messages, one after the other, each on lines of its own: what hard routes look at. */
    public String text() {
        return messages.stream().map(ChatMessage::text).collect(Collectors.joining("\n"));
    }

    /** The newest user message, or all the text where no user speaks: what a classifier looks at. */
    public String lastUserText() {
        return messages.reversed().stream()
                .filter(message -> message.role() == Role.USER)
                .findFirst()
                .map(ChatMessage::text)
                .orElseGet(this::text);
    }

    /** The caller's bound on the answer, in tokens: {@code max_completion_tokens}, else {@code max_tokens}. */
    public OptionalInt maxTokens() {
        for (String name : List.of("max_completion_tokens", "max_tokens")) {
            JsonNode value = body.path(name);
            if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() > 0) {
                return OptionalInt.of(value.intValue());
            }
        }
        return OptionalInt.empty();
    }

    /** Whether the caller asked for JSON ({@code response_format} of type json_object or json_schema). */
    public boolean wantsJson() {
        return body.path("response_format").path("type").asString("").startsWith("json");
    }

    public ChatRequest withHints(RoutingHints newHints) {
        return new ChatRequest(body, messages, newHints);
    }

    /** A copy with one field of the body set, such as {@code temperature}; an empty value removes it. */
    public ChatRequest with(String field, Optional<? extends JsonNode> value) {
        ObjectNode copy = body();
        value.ifPresentOrElse(node -> copy.set(field, node), () -> copy.remove(field));
        return new ChatRequest(copy, messages, hints);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChatRequest that && body.equals(that.body) && hints.equals(that.hints);
    }

    @Override
    public int hashCode() {
        return Objects.hash(body, hints);
    }
}
