package signalbox.ui.playground;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.TrialSummary;
import signalbox.core.chat.ChatRequest;
import signalbox.core.table.RoutingTable;
import signalbox.ui.common.Action;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.TaskRunner;

/** Drafts a request, shows where it would go, sends it, and keeps what was sent. On the JavaFX thread. */
final class PlaygroundViewModel {
    private final PlaygroundServices services;
    private final TaskRunner tasks;
    private final FollowUps followUps;
    private final DraftViewModel draft = new DraftViewModel();
    private final Attaching attaching;
    private final RoutePreviewViewModel preview;
    private final Conversation conversation = new Conversation();
    private final Sending sending;
    private final HistoryViewModel history;
    private final Differences differences;
    private final NextSteps nextSteps;

    PlaygroundViewModel(PlaygroundServices services, TaskRunner tasks, Navigator navigator) {
        this.services = services;
        this.tasks = tasks;
        this.followUps = new FollowUps(services, tasks, navigator);
        this.attaching = new Attaching(draft, tasks);
        this.preview = new RoutePreviewViewModel(services.router(), tasks);
        this.sending = new Sending(services.dispatcher(), tasks, this::ended);
        this.history = new HistoryViewModel(services.trials(), tasks);
        this.differences = new Differences(services.router(), tasks);
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

    /** What can be done about an answer that failed, the likeliest to help first. */
    List<Action> nextSteps(AnswerViewModel failed) {
        return nextSteps.of(failed);
    }

    ReadOnlyBooleanProperty sendingProperty() {
        return sending.activeProperty();
    }

    /** Whether there is something to send and nothing is being sent. */
    BooleanBinding readyProperty() {
        return Bindings.createBooleanBinding(
                () -> !sending.activeProperty().get() && !draft.isBlank(),
                sending.activeProperty(),
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
            draft.clearMessage();
            sendTurn(request, null);
        }
    }

    private void sendTurn(ChatRequest request, @Nullable Long repeats) {
        var answer = new AnswerViewModel(request, "", tasks);
        history.begin(request, conversation.served(), List.of(answer), repeats);
        conversation.add(answer);
        preview.decideSoon(() -> request);
        sending.start(List.of(answer));
    }

    /** Sends the draft to every tier at once, side by side; the draft stays as it is. */
    void sendToAllTiers() {
        if (canSend()) {
            sendToTiers(draftedRequest(), table().tierNames(), null);
        }
    }

    private void sendToTiers(ChatRequest request, List<String> tiers, @Nullable Long repeats) {
        List<AnswerViewModel> answers =
                tiers.stream().map(tier -> toTier(request, tier)).toList();
        history.begin(request, conversation.served(), answers, repeats);
        conversation.showTiers(answers);
        sending.start(answers);
    }

    private AnswerViewModel toTier(ChatRequest request, String tier) {
        return new AnswerViewModel(request.withHints(request.hints().withForcedTier(tier)), tier, tasks);
    }

    /** Stops what is being sent; what has come is kept. */
    void stop() {
        sending.stop();
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
        draft.pastedConversation().ifPresent(this::take);
    }

    /** Shows again what was sent and what came, and what the table of today would do. */
    void reopen(TrialSummary entry) {
        history.open(entry, opened -> {
            stop();
            conversation.begin(draft.take(opened.request()), opened.earlier());
            conversation.show(opened.answers());
            if (opened.allTiers()) {
                return;
            }
            AnswerViewModel answer = opened.answers().getFirst();
            if (answer.phaseProperty().get() == AnswerPhase.SERVED) {
                draft.clearMessage();
            }
            explain(answer);
            differences.tellToday(answer);
        });
    }

    /** Shows again what was open at the end of the last start; the draft stays, unless it would be lost. */
    void restore(TrialKey key) {
        history.open(key, opened -> {
            boolean busy = conversation.modeProperty().get() != PlaygroundMode.EMPTY;
            if (busy) {
                return;
            }
            conversation.begin(new DraftViewModel().take(opened.request()), opened.earlier());
            conversation.show(opened.answers());
            opened.answers().forEach(this::giveBack);
        });
    }

    /** Sends what was sent before once more, by the table of today, and tells the difference. */
    void runAgain(TrialSummary entry) {
        history.open(entry, opened -> {
            if (sending.activeProperty().get()) {
                return;
            }
            conversation.begin(draft.take(opened.request()), opened.earlier());
            if (opened.allTiers()) {
                sendToTiers(opened.request(), table().tierNames(), opened.id());
            } else {
                draft.clearMessage();
                sendTurn(opened.request(), opened.id());
            }
            Differences.tellRepeated(opened.answers(), shownAnswers());
        });
    }

    private List<AnswerViewModel> shownAnswers() {
        return conversation.modeProperty().get() == PlaygroundMode.ALL_TIERS
                ? conversation.tierAnswers()
                : List.of(conversation.turns().getLast().answer());
    }

    /** Brings the prompt of a turn back as the draft; it and all after it leave the conversation. */
    void editAgain(Turn turn) {
        stop();
        conversation.cutAt(turn);
        conversation.turns().stream()
                .map(Turn::answer)
                .reduce((_, last) -> last)
                .ifPresentOrElse(history::goBackTo, history::leave);
        draft.takeMessage(turn.answer().request());
    }

    /** Makes one tier's answer the next turn of the conversation. */
    void continueWith(AnswerViewModel answer) {
        conversation.add(answer);
        draft.clearMessage();
    }

    /** Sends a prompt once more: a turn with the settings as they are now, or to the same tier beside the others. */
    void sendAgain(AnswerViewModel answer) {
        if (sending.activeProperty().get()) {
            return;
        }
        if (answer.label().isEmpty()) {
            conversation.turns().stream()
                    .filter(turn -> turn.answer() == answer)
                    .findFirst()
                    .ifPresent(conversation::cutAt);
            draft.takeMessage(answer.request());
            send();
        } else {
            AnswerViewModel next = toTier(answer.request(), answer.label());
            conversation.replace(answer, next);
            history.replace(answer, next);
            sending.start(List.of(next));
        }
    }

    /** Shows the route of an answer where that of the draft is shown, until the draft changes. */
    void explain(AnswerViewModel answer) {
        answer.decisionProperty()
                .get()
                .ifPresent(decision -> preview.show(decision, answer.request().text()));
    }

    /** How many messages, the system text apart, go along with the next prompt. */
    int earlierMessageCount() {
        return conversation.messages().size();
    }

    private boolean canSend() {
        if (sending.activeProperty().get() || draft.isBlank()) {
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

    /** A prompt that got no answer is the draft again. */
    private void giveBack(AnswerViewModel answer) {
        boolean lost = answer.phaseProperty().get() != AnswerPhase.SERVED;
        if (lost && answer.label().isEmpty() && draft.isBlank()) {
            draft.takeMessage(answer.request());
        }
    }

    private void ended(AnswerViewModel answer) {
        giveBack(answer);
        history.ended(answer);
    }
}
