package signalbox.core.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Recognizes a conversation in pasted text: a request or a list of messages as JSON, in OpenAI's or Anthropic's form, or
 * turns with who speaks in front ({@code User: … Assistant: …}).
 */
public final class PastedConversation {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> SPEAKERS = Map.of(
            "user", "user",
            "human", "user",
            "you", "user",
            "assistant", "assistant",
            "ai", "assistant",
            "bot", "assistant",
            "chatgpt", "assistant",
            "claude", "assistant",
            "system", "system");
    private static final Pattern TURN = Pattern.compile(
            "^[ \\t]*\\**(user|human|you|assistant|ai|bot|chatgpt|claude|system)\\**[ \\t]*:\\**[ \\t]*",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private PastedConversation() {}

    /** Empty where the text is a prompt and no conversation. */
    public static Optional<ChatRequest> read(String text) {
        String stripped = text.strip();
        if (stripped.startsWith("{") || stripped.startsWith("[")) {
            return readJson(stripped);
        }
        return readTurns(stripped);
    }

    private static Optional<ChatRequest> readJson(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            ObjectNode body;
            if (json instanceof ObjectNode object) {
                body = object;
            } else {
                body = JsonNodeFactory.instance.objectNode();
                body.set("messages", json);
            }
            body.remove(List.of("model", "stream", "stream_options"));
            fromAnthropic(body);
            return Optional.of(ChatRequest.ofBody(body, RoutingHints.NONE));
        } catch (JacksonException | IllegalArgumentException noConversation) {
            return Optional.empty();
        }
    }

    /** Anthropic's system text stands beside the messages, and its images are written differently. */
    private static void fromAnthropic(ObjectNode body) {
        if (body.path("messages") instanceof ArrayNode messages) {
            messages.forEach(message -> message.path("content").forEach(PastedConversation::convertImage));
            JsonNode system = body.remove("system");
            if (system != null) {
                messages.insertObject(0).put("role", "system").set("content", system);
            }
            JsonNode stop = body.remove("stop_sequences");
            if (stop != null) {
                body.set("stop", stop);
            }
        }
    }

    private static void convertImage(JsonNode part) {
        JsonNode source = part.path("source");
        if (part instanceof ObjectNode image && part.path("type").asString("").equals("image")) {
            String url = source.has("data")
                    ? "data:" + source.path("media_type").asString("image/png") + ";base64,"
                            + source.path("data").asString("")
                    : source.path("url").asString("");
            image.remove("source");
            image.put("type", "image_url").putObject("image_url").put("url", url);
        }
    }

    /** One speaker alone may be a prompt that happens to say "User:"; two are a conversation. */
    private static Optional<ChatRequest> readTurns(String text) {
        Matcher turn = TURN.matcher(text);
        if (!turn.lookingAt()) {
            return Optional.empty();
        }
        List<ChatMessage> messages = new ArrayList<>();
        String role = "";
        int start = 0;
        turn.reset();
        while (turn.find()) {
            add(messages, role, text.substring(start, turn.start()));
            role = SPEAKERS.getOrDefault(turn.group(1).toLowerCase(Locale.ROOT), "user");
            start = turn.end();
        }
        add(messages, role, text.substring(start));
        boolean two = messages.stream().map(ChatMessage::role).distinct().count() > 1;
        return two ? Optional.of(ChatRequest.of(messages, RoutingHints.NONE)) : Optional.empty();
    }

    private static void add(List<ChatMessage> messages, String role, String text) {
        if (!role.isEmpty() && !text.isBlank()) {
            messages.add(new ChatMessage(Role.ofWireName(role), text.strip()));
        }
    }
}
