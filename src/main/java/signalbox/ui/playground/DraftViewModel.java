package signalbox.ui.playground;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.Role;
import signalbox.core.chat.RoutingHints;
import signalbox.ui.common.Strings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The request as it is being written: its newest message and its settings, as typed. On the JavaFX thread. */
final class DraftViewModel {
    private static final BigDecimal HOTTEST = BigDecimal.valueOf(2);
    private static final Set<String> OWN_FIELDS =
            Set.of("messages", "model", "stream", "temperature", "max_tokens", "max_completion_tokens");

    private final StringProperty system = new SimpleStringProperty("");
    private final StringProperty prompt = new SimpleStringProperty("");
    private final StringProperty tier = new SimpleStringProperty("");
    private final StringProperty taskType = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty temperature = new SimpleStringProperty("");
    private final StringProperty maxTokens = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper otherFields = new ReadOnlyStringWrapper("");
    private final Map<String, JsonNode> others = new LinkedHashMap<>();

    StringProperty systemProperty() {
        return system;
    }

    StringProperty promptProperty() {
        return prompt;
    }

    /** Name of the tier insisted on; empty where the router chooses. */
    StringProperty tierProperty() {
        return tier;
    }

    StringProperty taskTypeProperty() {
        return taskType;
    }

    StringProperty userProperty() {
        return user;
    }

    StringProperty temperatureProperty() {
        return temperature;
    }

    StringProperty maxTokensProperty() {
        return maxTokens;
    }

    /** Names of the fields that came with a request from elsewhere and are sent along; empty where there are none. */
    ReadOnlyStringProperty otherFieldsProperty() {
        return otherFields.getReadOnlyProperty();
    }

    void dropOtherFields() {
        others.clear();
        otherFields.set("");
    }

    boolean isBlank() {
        return prompt.get().isBlank();
    }

    /** Calls back at each change that can change the route. */
    void onChange(Runnable changed) {
        Stream.of(system, prompt, tier, taskType, user, temperature, maxTokens, otherFields)
                .forEach(property -> property.subscribe((_, _) -> changed.run()));
    }

    /**
     * The request as drafted.
     *
     * @param earlier the turns of the conversation so far
     * @throws IllegalArgumentException with a sentence where a setting is no such thing
     */
    ChatRequest request(List<ChatMessage> earlier) {
        List<ChatMessage> messages = new ArrayList<>();
        if (!system.get().isBlank()) {
            messages.add(ChatMessage.system(system.get().strip()));
        }
        messages.addAll(earlier);
        messages.add(ChatMessage.user(prompt.get()));
        var hints = new RoutingHints(given(user), given(taskType), given(tier));
        ChatRequest request = ChatRequest.of(messages, hints)
                .with("temperature", temperatureNode())
                .with("max_tokens", maxTokensNode());
        for (Map.Entry<String, JsonNode> other : others.entrySet()) {
            request = request.with(other.getKey(), Optional.of(other.getValue()));
        }
        return request;
    }

    /** Takes over settings and newest message of a request; returns the turns between system text and that message. */
    List<ChatMessage> take(ChatRequest request) {
        List<ChatMessage> turns = new ArrayList<>(request.messages());
        String systemText = "";
        if (!turns.isEmpty() && turns.getFirst().role() == Role.SYSTEM) {
            systemText = turns.removeFirst().text();
        }
        boolean endsWithUser = !turns.isEmpty() && turns.getLast().role() == Role.USER;
        String newest = endsWithUser ? turns.removeLast().text() : "";
        takeFields(request);
        system.set(systemText);
        tier.set(request.hints().forcedTier().orElse(""));
        taskType.set(request.hints().taskType().orElse(""));
        user.set(request.hints().user().orElse(""));
        prompt.set(newest);
        return List.copyOf(turns);
    }

    private void takeFields(ChatRequest request) {
        JsonNode body = request.body();
        temperature.set(
                body.path("temperature").isNumber() ? body.path("temperature").asString() : "");
        maxTokens.set(
                request.maxTokens().isPresent()
                        ? String.valueOf(request.maxTokens().getAsInt())
                        : "");
        others.clear();
        body.forEachEntry((name, value) -> {
            if (!OWN_FIELDS.contains(name)) {
                others.put(name, value);
            }
        });
        otherFields.set(String.join(", ", others.keySet()));
    }

    private static @Nullable String given(StringProperty field) {
        String text = field.get().strip();
        return text.isEmpty() ? null : text;
    }

    /** Whether this can be sent as the temperature, or is empty. */
    static boolean isTemperature(String typed) {
        try {
            return typed.isBlank() || isInRange(new BigDecimal(typed.strip()));
        } catch (NumberFormatException wrong) {
            return false;
        }
    }

    private static boolean isInRange(BigDecimal temperature) {
        return temperature.signum() >= 0 && temperature.compareTo(HOTTEST) <= 0;
    }

    /** Whether this can be sent as the bound on output tokens, or is empty. */
    static boolean isBound(String typed) {
        return typed.isBlank() || typed.strip().matches("[1-9]\\d{0,6}");
    }

    private Optional<JsonNode> temperatureNode() {
        String typed = temperature.get();
        if (!isTemperature(typed)) {
            throw new IllegalArgumentException(Strings.text("playground.temperature.wrong"));
        }
        return typed.isBlank()
                ? Optional.empty()
                : Optional.of(JsonNodeFactory.instance.numberNode(new BigDecimal(typed.strip())));
    }

    private Optional<JsonNode> maxTokensNode() {
        String typed = maxTokens.get();
        if (!isBound(typed)) {
            throw new IllegalArgumentException(Strings.text("playground.max-tokens.wrong"));
        }
        return typed.isBlank()
                ? Optional.empty()
                : Optional.of(JsonNodeFactory.instance.numberNode(Integer.parseInt(typed.strip())));
    }
}
