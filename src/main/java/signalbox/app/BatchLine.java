package signalbox.app;

import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line of a batch: {@code id}, then {@code prompt} or {@code messages}, and optionally {@code user}, {@code task}
 * and {@code tier}.
 */
record BatchLine(String id, ChatRequest request) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * @param place for the reader, such as the file and the number of the line
     * @param defaults hints for lines that have none of their own
     */
    static BatchLine read(String line, String place, RoutingHints defaults) throws UserException {
        try {
            if (!(MAPPER.readTree(line) instanceof ObjectNode object)) {
                throw new UserException(place + " is not a JSON object.");
            }
            RoutingHints hints = new RoutingHints(
                    given(object, "user", defaults.userOrNull()),
                    given(object, "task", defaults.taskTypeOrNull()),
                    given(object, "tier", defaults.forcedTierOrNull()));
            String id = object.path("id").asString("");
            JsonNode prompt = object.path("prompt");
            if (prompt.isString()) {
                return new BatchLine(id, ChatRequest.ofPrompt(prompt.stringValue(), hints));
            }
            if (object.has("messages")) {
                ObjectNode body = object.objectNode();
                body.set("messages", object.get("messages"));
                return new BatchLine(id, ChatRequest.ofBody(body, hints));
            }
            throw new UserException(place + " has neither \"prompt\" nor \"messages\".");
        } catch (JacksonException broken) {
            throw new UserException(
                    place + " is not JSON (column " + broken.getLocation().getColumnNr() + ").", broken);
        } catch (IllegalArgumentException wrong) {
            throw new UserException(place + ": " + wrong.getMessage() + ".", wrong);
        }
    }

    private static @Nullable String given(ObjectNode object, String field, @Nullable String otherwise) {
        JsonNode value = object.path(field);
        return value.isString() ? value.stringValue() : otherwise;
    }
}
