package signalbox.ui.playground;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.Attachment;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.PastedConversation;
import signalbox.core.chat.Role;
import signalbox.core.chat.RoutingHints;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The request as it is being written: its newest message and its settings, as typed. On the JavaFX thread. */
final class DraftViewModel {
    private static final Set<String> OWN_FIELDS =
            Set.of("messages", "model", "stream", "temperature", "max_tokens", "max_completion_tokens");

    private final StringProperty system = new SimpleStringProperty("");
    private final DraftMessage message = new DraftMessage();
    private final StringProperty tier = new SimpleStringProperty("");
    private final StringProperty taskType = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty temperature = new SimpleStringProperty("");
    private final StringProperty maxTokens = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper otherFields = new ReadOnlyStringWrapper("");
    private final Map<String, JsonNode> others = new LinkedHashMap<>();
    private final List<Consumer<DraftPart>> attention = new ArrayList<>();

    StringProperty systemProperty() {
        return system;
    }

    /** The newest message. */
    DraftMessage message() {
        return message;
    }

    StringProperty promptProperty() {
        return message.promptProperty();
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

    /** What goes along with the prompt, in order. */
    ObservableList<Attachment> attachments() {
        return message.attachments();
    }

    /** The conversation that the prompt is, where somebody pasted one; empty where it is a prompt. */
    Optional<ChatRequest> pastedConversation() {
        return PastedConversation.read(promptProperty().get());
    }

    void dropOtherFields() {
        others.clear();
        otherFields.set("");
    }

    boolean isBlank() {
        return message.isBlank();
    }

    /** Calls back at each change that can change the route. */
    void onChange(Runnable changed) {
        Stream.of(system, promptProperty(), tier, taskType, user, temperature, maxTokens, otherFields)
                .forEach(property -> property.subscribe((_, _) -> changed.run()));
        attachments().subscribe(changed);
    }

    /** Leads the operator to a part of the draft. */
    void attend(DraftPart part) {
        attention.forEach(listener -> listener.accept(part));
    }

    /** Is told where to lead the operator. */
    void onAttention(Consumer<DraftPart> listener) {
        attention.add(listener);
    }

    /**
     * The request as drafted.
     *
     * @param earlier the messages of the conversation so far, as they are sent
     * @throws IllegalArgumentException with a sentence where a setting is no such thing
     */
    ChatRequest request(List<ObjectNode> earlier) {
        List<ObjectNode> messages = new ArrayList<>();
        if (!system.get().isBlank()) {
            messages.add(ChatMessage.system(system.get().strip()).toJson());
        }
        messages.addAll(earlier);
        messages.add(message.toJson());
        var hints = new RoutingHints(given(user), given(taskType), given(tier));
        ChatRequest request = ChatRequest.ofMessages(messages, hints)
                .with("temperature", TypedLimits.temperature(temperature.get()))
                .with("max_tokens", TypedLimits.maxTokens(maxTokens.get()));
        for (Map.Entry<String, JsonNode> other : others.entrySet()) {
            request = request.with(other.getKey(), Optional.of(other.getValue()));
        }
        return request;
    }

    /**
     * Takes over settings and newest message of a request; a message that the operator was writing is put aside.
     *
     * @return the messages between system text and the newest one
     */
    List<ObjectNode> take(ChatRequest request) {
        message.putAside();
        List<ObjectNode> turns = new ArrayList<>(request.messageNodes());
        String systemText = "";
        if (!turns.isEmpty() && isRole(turns.getFirst(), Role.SYSTEM)) {
            systemText = ChatMessage.ofJson(turns.removeFirst()).text();
        }
        boolean endsWithUser = !turns.isEmpty() && isRole(turns.getLast(), Role.USER);
        takeFields(request);
        system.set(systemText);
        tier.set(request.hints().forcedTier().orElse(""));
        taskType.set(request.hints().taskType().orElse(""));
        user.set(request.hints().user().orElse(""));
        if (endsWithUser) {
            message.take(turns.removeLast());
        } else {
            message.clear();
        }
        return List.copyOf(turns);
    }

    private static boolean isRole(ObjectNode message, Role role) {
        return message.path("role").asString("").equals(role.wireName());
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
}
