package signalbox.core.calllog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Takes out of a trial's JSON what the operator does not want written. */
final class TrialPrivacy {
    private static final Set<String> ANSWER_TEXTS = Set.of("text", "problem");
    private static final String ATTACHMENT = "[attachment]";

    private TrialPrivacy() {}

    /** Changes the JSON of {@link TrialJson}; times, amounts and names of models stay. */
    static void apply(ObjectNode trial, BodyPolicy policy) {
        switch (policy) {
            case EVERYTHING -> {}
            case REDACTED -> redact(trial);
            case HASH_ONLY -> removeTexts(trial);
        }
    }

    private static void redact(ObjectNode trial) {
        trial.path("request").path("messages").forEach(message -> removeAttachments(message.path("content")));
        Redaction.apply(trial.path("request"));
        for (JsonNode answer : trial.path("answers")) {
            redact(answer, ANSWER_TEXTS);
            redact(answer.path("call").path("answer"), ANSWER_TEXTS);
            Privacy.redactWords(answer.path("call"));
        }
    }

    private static void removeTexts(ObjectNode trial) {
        ObjectNode request = trial.putObject("request");
        request.putArray("messages").addObject().put("role", "user").put("content", "");
        trial.put("words_kept", false);
        for (JsonNode answer : trial.path("answers")) {
            empty(answer);
            empty(answer.path("call").path("answer"));
            Privacy.removeWords(answer.path("call"));
        }
    }

    private static void empty(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            ANSWER_TEXTS.stream().filter(object::has).forEach(name -> object.put(name, ""));
        }
    }

    private static void removeAttachments(JsonNode content) {
        if (content instanceof ArrayNode parts) {
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).path("text").isString()) {
                    parts.set(i, parts.objectNode().put("type", "text").put("text", ATTACHMENT));
                }
            }
        }
    }

    private static void redact(JsonNode json, Set<String> names) {
        List<Map.Entry<String, JsonNode>> texts = json.properties().stream()
                .filter(field ->
                        names.contains(field.getKey()) && field.getValue().isString())
                .toList();
        texts.forEach(field ->
                field.setValue(StringNode.valueOf(Redaction.of(field.getValue().stringValue()))));
    }
}
