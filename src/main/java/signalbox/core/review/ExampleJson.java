package signalbox.core.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Examples as JSON objects: a chat-completions body, or a prompt under one of the usual names. */
final class ExampleJson {
    private static final List<String> PROMPT_NAMES = List.of("prompt", "input", "question", "text");
    private static final String USER = "user";
    private static final String TASK_TYPE = "task_type";
    private static final String EXPECTED = "expected";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExampleJson() {}

    /** @param line of the object, from 1, for the message of an error */
    static GivenExample readGiven(String json, int line) throws ReviewException {
        try {
            JsonNode object = JSON.readTree(json);
            return givenOf(object);
        } catch (JacksonException broken) {
            throw new ReviewException("Line " + line + " is no JSON object: " + broken.getOriginalMessage(), broken);
        } catch (IllegalArgumentException noExample) {
            throw new ReviewException("Line " + line + ": " + noExample.getMessage() + ".", noExample);
        }
    }

    static Optional<GivenExample> readIfExample(String text) {
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(givenOf(JSON.readTree(text)));
        } catch (JacksonException | IllegalArgumentException plainText) {
            return Optional.empty();
        }
    }

    /** Whether nothing but the text of one user message would be lost by writing the text alone. */
    static boolean isPlainPrompt(ChatRequest example) {
        RoutingHints hints = example.hints();
        return hints.user().isEmpty()
                && hints.taskType().isEmpty()
                && example.equals(ChatRequest.ofPrompt(example.text(), hints));
    }

    static String write(GivenExample given) {
        ChatRequest example = given.request();
        ObjectNode object = JSON.createObjectNode();
        if (!given.name().isEmpty()) {
            object.put("id", given.name());
        }
        if (example.equals(ChatRequest.ofPrompt(example.text(), example.hints()))) {
            object.put("prompt", example.text());
        } else {
            object.setAll(example.body());
        }
        given.expected().ifPresent(expected -> object.put(EXPECTED, expected));
        example.hints().user().ifPresent(user -> object.put(USER, user));
        example.hints().taskType().ifPresent(task -> object.put(TASK_TYPE, task));
        return object.toString();
    }

    private static GivenExample givenOf(JsonNode object) {
        return new GivenExample(object.path("id").asString(""), requestOf(object), expectedOrNull(object));
    }

    private static ChatRequest requestOf(JsonNode json) {
        if (!(json instanceof ObjectNode object)) {
            throw new IllegalArgumentException("An example is a JSON object");
        }
        var hints = new RoutingHints(textOrNull(object, USER), textOrNull(object, TASK_TYPE), null);
        if (object.has("messages")) {
            object.remove(List.of(USER, TASK_TYPE, "id", EXPECTED));
            return ChatRequest.ofBody(object, hints);
        }
        for (String name : PROMPT_NAMES) {
            String prompt = textOrNull(object, name);
            if (prompt != null && !prompt.isBlank()) {
                return ChatRequest.ofPrompt(prompt, hints);
            }
        }
        throw new IllegalArgumentException(
                "The object has none of messages, " + String.join(", ", PROMPT_NAMES) + " with any text");
    }

    private static @Nullable String expectedOrNull(JsonNode object) {
        JsonNode value = object.path(EXPECTED);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static @Nullable String textOrNull(ObjectNode object, String name) {
        JsonNode value = object.path(name);
        return value.isString() ? value.stringValue() : null;
    }
}
