package signalbox.core.calllog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A trial as JSON, exact in every figure. */
final class TrialJson {
    private static final Logger LOG = LoggerFactory.getLogger(TrialJson.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private TrialJson() {}

    /** The caller's to change. */
    static ObjectNode toJson(Trial trial) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("at", trial.at().toString());
        json.set("request", trial.request().body());
        RoutingHints hints = trial.request().hints();
        json.put("user", hints.userOrNull());
        json.put("task_type", hints.taskTypeOrNull());
        json.put("tier", hints.forcedTierOrNull());
        json.put("repeats", trial.repeatsOrNull());
        ArrayNode earlier = json.putArray("earlier");
        trial.earlier()
                .forEach(turn -> earlier.addObject().put("trial", turn.trial()).put("answer", turn.answer()));
        ArrayNode answers = json.putArray("answers");
        trial.answers().forEach(answer -> answers.add(toJson(answer)));
        if (!trial.wordsKept()) {
            json.put("words_kept", false);
        }
        return json;
    }

    /** Empty where it cannot be read, such as one of a later version. */
    static Optional<Trial> read(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            var hints =
                    new RoutingHints(textOrNull(json, "user"), textOrNull(json, "task_type"), textOrNull(json, "tier"));
            ChatRequest request = ChatRequest.ofBody((ObjectNode) json.path("request"), hints);
            List<Trial.Turn> earlier = new ArrayList<>();
            for (JsonNode turn : json.path("earlier")) {
                earlier.add(new Trial.Turn(
                        turn.path("trial").asLong(0), turn.path("answer").asInt(0)));
            }
            List<TrialAnswer> answers = new ArrayList<>();
            for (JsonNode answer : json.path("answers")) {
                answers.add(answer(request, answer));
            }
            JsonNode repeats = json.path("repeats");
            return Optional.of(new Trial(
                    Instant.parse(json.path("at").asString("")),
                    request,
                    earlier,
                    answers,
                    repeats.isNumber() ? Long.valueOf(repeats.asLong(0)) : null,
                    json.path("words_kept").asBoolean(true)));
        } catch (RuntimeException unreadable) {
            LOG.warn("A trial of the playground's history cannot be read and is left out", unreadable);
            return Optional.empty();
        }
    }

    private static ObjectNode toJson(TrialAnswer answer) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("tier", answer.tier())
                .put("state", answer.state().wireName())
                .put("text", answer.text())
                .put("problem", answer.problem());
        answer.call().ifPresent(call -> json.set("call", EndedCallJson.toJson(call)));
        return json;
    }

    private static TrialAnswer answer(ChatRequest request, JsonNode json) {
        String tier = json.path("tier").asString("");
        String text = json.path("text").asString("");
        ChatRequest sent =
                tier.isEmpty() ? request : request.withHints(request.hints().withForcedTier(tier));
        return new TrialAnswer(
                tier,
                TrialAnswer.State.valueOf(json.path("state").asString("").toUpperCase(Locale.ROOT)),
                text,
                json.path("problem").asString(""),
                json.has("call") ? EndedCallJson.fromJson(json.path("call"), sent) : null);
    }

    private static @Nullable String textOrNull(JsonNode json, String name) {
        return json.path(name).stringValue(null);
    }
}
