package signalbox.ui.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.Attachment;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The message that is being written. One that gives way to another unsent is put aside. On the JavaFX thread. */
final class DraftMessage {
    private final StringProperty prompt = new SimpleStringProperty("");
    private final ObservableList<Attachment> attachments = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<ObjectNode>> aside = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable ObjectNode sent;

    StringProperty promptProperty() {
        return prompt;
    }

    /** What goes along with the prompt, in order. */
    ObservableList<Attachment> attachments() {
        return attachments;
    }

    /** What was put aside; empty where nothing was. */
    ReadOnlyObjectProperty<Optional<ObjectNode>> asideProperty() {
        return aside.getReadOnlyProperty();
    }

    boolean isBlank() {
        return prompt.get().isBlank() && attachments.isEmpty();
    }

    /** Whether the operator is writing something that is kept nowhere else. */
    boolean isOwn() {
        return !isBlank() && !toJson().equals(sent);
    }

    /** As it is sent: with attachments it is a list of parts. */
    ObjectNode toJson() {
        ObjectNode message = ChatMessage.user(prompt.get()).toJson();
        if (!attachments.isEmpty()) {
            ArrayNode parts = message.putArray("content");
            if (!prompt.get().isBlank()) {
                parts.addObject().put("type", "text").put("text", prompt.get());
            }
            attachments.forEach(attachment -> parts.add(attachment.toPart()));
        }
        return message;
    }

    /** Takes the newest message of a request over. */
    void take(ChatRequest request) {
        take(request.messageNodes().getLast());
    }

    /** Takes over a message that is kept elsewhere too. */
    void take(ObjectNode message) {
        putAside();
        read(message);
        markSent();
    }

    /** Takes over the prompt of an answer that has ended without one, so that it is not lost. */
    void giveBack(AnswerViewModel answer) {
        boolean lost = answer.phaseProperty().get() != AnswerPhase.SERVED;
        if (lost && answer.label().isEmpty() && isBlank()) {
            take(answer.request());
        }
    }

    /** What is written now is kept elsewhere, so that it need not be put aside. */
    void markSent() {
        sent = toJson();
    }

    void putAside() {
        if (isOwn()) {
            aside.set(Optional.of(toJson()));
        }
    }

    /** The words of what was put aside; empty where nothing was, or nothing but attachments. */
    String asideText() {
        return aside.get().map(DraftMessage::text).orElse("");
    }

    /** Puts words aside that were put aside before the program was started. */
    void putAside(String text) {
        aside.set(
                text.isEmpty()
                        ? Optional.empty()
                        : Optional.of(ChatMessage.user(text).toJson()));
    }

    /** Changes what was put aside for what is written now. */
    void bringBack() {
        aside.get().ifPresent(message -> {
            aside.set(Optional.empty());
            putAside();
            read(message);
            sent = null;
        });
    }

    void clear() {
        attachments.clear();
        prompt.set("");
    }

    private void read(ObjectNode message) {
        List<Attachment> attached = new ArrayList<>();
        for (JsonNode part : message.path("content")) {
            Attachment.ofPart(part).ifPresent(attached::add);
        }
        attachments.setAll(attached);
        prompt.set(text(message));
    }

    private static String text(ObjectNode message) {
        JsonNode content = message.path("content");
        if (!content.isArray()) {
            return content.asString("");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode part : content) {
            if (Attachment.ofPart(part).isEmpty()) {
                texts.add(part.path("text").asString(""));
            }
        }
        return String.join("\n", texts);
    }
}
