package signalbox.ui.playground;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import signalbox.core.chat.ChatRequest;
import signalbox.core.table.RoutingTable;
import signalbox.ui.common.Action;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.TaskRunner;

/** Drafts a request, shows where it would go, sends it, and keeps what was sent. On the JavaFX thread. */
final class PlaygroundViewModel {
    private final PlaygroundServices services;
    private final FollowUps followUps;
    private final DraftViewModel draft = new DraftViewModel();
    private final Attaching attaching;
    private final RoutePreviewViewModel preview;
    private final Conversation conversation = new Conversation();
    private final Outgoing outgoing;
    private final HistoryViewModel history;
    private final Reopening reopening;
    private final NextSteps nextSteps;

    PlaygroundViewModel(PlaygroundServices services, TaskRunner tasks, Navigator navigator) {
        this.services = services;
        this.followUps = new FollowUps(services, tasks, navigator);
        this.attaching = new Attaching(draft, tasks);
        this.preview = new RoutePreviewViewModel(services.router(), services.budgets(), tasks);
        this.history = new HistoryViewModel(services.trials(), tasks);
        this.outgoing = new Outgoing(services, tasks, conversation, history, draft.message()::giveBack);
        this.reopening = new Reopening(
                history, draft, conversation, preview, new Differences(services.router(), tasks), outgoing);
        this.nextSteps = new NextSteps(this::table, draft, navigator, this::sendAgain);
        draft.onChange(this::refreshPreview);
    }

    DraftViewModel draft() {
        return draft;
    }

    Attaching attaching() {
        return attaching;
    }

    RoutePreviewViewModel preview() {
        return preview;
    }

    Conversation conversation() {
        return conversation;
    }

    FollowUps followUps() {
        return followUps;
    }

    HistoryViewModel history() {
        return history;
    }

    Reopening reopening() {
        return reopening;
    }

    /** What can be done about an answer that failed, the likeliest to help first. */
    List<Action> nextSteps(AnswerViewModel failed) {
        return nextSteps.of(failed);
    }

    ReadOnlyBooleanProperty sendingProperty() {
        return outgoing.activeProperty();
    }

    /** Whether there is something to send and nothing is being sent. */
    BooleanBinding readyProperty() {
        return Bindings.createBooleanBinding(
                () -> !outgoing.isActive() && !draft.isBlank(),
                outgoing.activeProperty(),
                draft.promptProperty(),
                draft.attachments());
    }

    /** The routing table in use now. */
    RoutingTable table() {
        return services.router().get().table();
    }

    /** Decides anew, for example because the table has changed. A sent prompt's route stays while nothing is typed. */
    void refreshPreview() {
        if (!draft.isBlank()) {
            preview.decideSoon(this::draftedRequest);
        } else if (conversation.modeProperty().get() == PlaygroundMode.EMPTY) {
            preview.clear();
        }
    }

    /** Sends the draft as the next turn of the conversation. Has no effect while something is being sent. */
    void send() {
        if (canSend()) {
            ChatRequest request = draftedRequest();
            draft.message().clear();
            outgoing.turn(request, null);
            preview.decideSoon(() -> request);
        }
    }

    /** Sends the draft to every tier at once, side by side; the draft stays as it is. */
    void sendToAllTiers() {
        if (canSend()) {
            outgoing.toTiers(draftedRequest(), null);
            draft.message().markSent();
        }
    }

    /** Stops what is being sent; what has come is kept. */
    void stop() {
        outgoing.stop();
    }

    /** Forgets the conversation, not the draft and not the history. */
    void startAnew() {
        stop();
        conversation.clear();
        history.leave();
        refreshPreview();
    }

    /** Takes a request from elsewhere as the draft. */
    void take(ChatRequest request) {
        startAnew();
        conversation.begin(draft.take(request), List.of());
        refreshPreview();
    }

    /** Takes the draft apart where it is a whole conversation. */
    void takePastedConversation() {
        draft.message().markSent();
        draft.pastedConversation().ifPresent(this::take);
    }

    /** Brings the prompt of a turn back as the draft; it and all after it leave the conversation. */
    void editAgain(Turn turn) {
        stop();
        conversation.cutAt(turn);
        conversation.turns().stream()
                .map(Turn::answer)
                .reduce((_, last) -> last)
                .ifPresentOrElse(history::goBackTo, history::leave);
        draft.message().take(turn.answer().request());
    }

    /** Makes one tier's answer the next turn of the conversation. */
    void continueWith(AnswerViewModel answer) {
        conversation.add(answer);
        if (!draft.message().isOwn()) {
            draft.message().clear();
        }
    }

    /** Sends a prompt once more: a turn with the settings as they are now, or to the same tier beside the others. */
    void sendAgain(AnswerViewModel answer) {
        if (outgoing.isActive()) {
            return;
        }
        if (answer.label().isEmpty()) {
            conversation.turns().stream()
                    .filter(turn -> turn.answer() == answer)
                    .findFirst()
                    .ifPresent(conversation::cutAt);
            draft.message().take(answer.request());
            send();
        } else {
            outgoing.toTierAgain(answer);
        }
    }

    /** How many messages, the system text apart, go along with the next prompt. */
    int earlierMessageCount() {
        return conversation.messages().size();
    }

    private boolean canSend() {
        if (outgoing.isActive() || draft.isBlank()) {
            return false;
        }
        try {
            draftedRequest();
            return true;
        } catch (IllegalArgumentException wrong) {
            preview.complain(String.valueOf(wrong.getMessage()));
            return false;
        }
    }

    private ChatRequest draftedRequest() {
        return draft.request(new ArrayList<>(conversation.messages()));
    }
}
