package signalbox.ui.playground;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;
import signalbox.ui.common.TaskRunner;

/** Sends requests so that they are in the conversation and in the history at once. On the JavaFX thread. */
final class Outgoing {
    private final PlaygroundServices services;
    private final TaskRunner tasks;
    private final Conversation conversation;
    private final HistoryViewModel history;
    private final Sending sending;

    /** @param onEnded told of each answer once it has ended, however it did */
    Outgoing(
            PlaygroundServices services,
            TaskRunner tasks,
            Conversation conversation,
            HistoryViewModel history,
            Consumer<AnswerViewModel> onEnded) {
        this.services = services;
        this.tasks = tasks;
        this.conversation = conversation;
        this.history = history;
        this.sending = new Sending(services.dispatcher(), tasks, answer -> {
            onEnded.accept(answer);
            history.ended(answer);
        });
    }

    ReadOnlyBooleanProperty activeProperty() {
        return sending.activeProperty();
    }

    boolean isActive() {
        return sending.activeProperty().get();
    }

    /** Stops everything; what has come is kept. */
    void stop() {
        sending.stop();
    }

    /** Sends the next turn of the conversation. */
    List<AnswerViewModel> turn(ChatRequest request, @Nullable Long repeats) {
        var answer = new AnswerViewModel(request, "", tasks);
        history.begin(request, conversation.served(), List.of(answer), repeats);
        conversation.add(answer);
        sending.start(List.of(answer));
        return List.of(answer);
    }

    /** Sends to every tier of today's table, side by side. */
    List<AnswerViewModel> toTiers(ChatRequest request, @Nullable Long repeats) {
        List<AnswerViewModel> answers = services.router().get().table().tierNames().stream()
                .map(tier -> toTier(request, tier))
                .toList();
        history.begin(request, conversation.served(), answers, repeats);
        conversation.showTiers(answers);
        sending.start(answers);
        return answers;
    }

    /** Sends to the same tier once more; the new answer takes the place of the old one. */
    void toTierAgain(AnswerViewModel answer) {
        AnswerViewModel next = toTier(answer.request(), answer.label());
        conversation.replace(answer, next);
        history.replace(answer, next);
        sending.start(List.of(next));
    }

    private AnswerViewModel toTier(ChatRequest request, String tier) {
        return new AnswerViewModel(request.withHints(request.hints().withForcedTier(tier)), tier, tasks);
    }
}
