package signalbox.ui.playground;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallSource;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.dispatch.LoggedCall;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;
import signalbox.ui.common.TaskRunner.RunningTask;

/** Drafts a request, shows where it would go, sends it, and keeps what was sent. On the JavaFX thread. */
final class PlaygroundViewModel {
    private final Supplier<Router> router;
    private final CallDispatcher dispatcher;
    private final TaskRunner tasks;
    private final Navigator navigator;
    private final DraftViewModel draft = new DraftViewModel();
    private final RoutePreviewViewModel preview;
    private final ReadOnlyObjectWrapper<PlaygroundMode> mode = new ReadOnlyObjectWrapper<>(PlaygroundMode.EMPTY);
    private final ReadOnlyBooleanWrapper sending = new ReadOnlyBooleanWrapper();
    private final ObservableList<ChatMessage> given = FXCollections.observableArrayList();
    private final ObservableList<Turn> conversation = FXCollections.observableArrayList();
    private final ObservableList<AnswerViewModel> tierAnswers = FXCollections.observableArrayList();
    private final ObservableList<HistoryEntry> history = FXCollections.observableArrayList();
    private final List<RunningTask> running = new ArrayList<>();

    PlaygroundViewModel(Supplier<Router> router, CallDispatcher dispatcher, TaskRunner tasks, Navigator navigator) {
        this.router = router;
        this.dispatcher = dispatcher;
        this.tasks = tasks;
        this.navigator = navigator;
        this.preview = new RoutePreviewViewModel(router, tasks);
        draft.onChange(this::refreshPreview);
    }

    DraftViewModel draft() {
        return draft;
    }

    RoutePreviewViewModel preview() {
        return preview;
    }

    ReadOnlyObjectProperty<PlaygroundMode> modeProperty() {
        return mode.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    /** Whether there is something to send and nothing is being sent. */
    BooleanBinding readyProperty() {
        return Bindings.createBooleanBinding(() -> !sending.get() && !draft.isBlank(), sending, draft.promptProperty());
    }

    /** Turns before the conversation, that came with a request from elsewhere. */
    ObservableList<ChatMessage> given() {
        return given;
    }

    ObservableList<Turn> conversation() {
        return conversation;
    }

    ObservableList<AnswerViewModel> tierAnswers() {
        return tierAnswers;
    }

    /** Newest first. */
    ObservableList<HistoryEntry> history() {
        return history;
    }

    /** The routing table in use now. */
    RoutingTable table() {
        return router.get().table();
    }

    /** Decides anew, for example because the table has changed. A sent prompt's route stays while nothing is typed. */
    void refreshPreview() {
        if (!draft.isBlank()) {
            preview.decideSoon(() -> draft.request(earlierMessages()));
        } else if (mode.get() == PlaygroundMode.EMPTY) {
            preview.clear();
        }
    }

    /** Sends the draft as the next turn of the conversation. Has no effect while something is being sent. */
    void send() {
        if (!canSend()) {
            return;
        }
        conversation.retainAll(servedTurns());
        ChatRequest request = draftedRequest();
        String prompt = draft.promptProperty().get();
        var answer = new AnswerViewModel(request, "", tasks);
        remember(request, List.of(answer));
        conversation.add(new Turn(prompt, answer));
        mode.set(PlaygroundMode.CONVERSATION);
        draft.promptProperty().set("");
        preview.decideSoon(() -> request);
        start(List.of(answer));
    }

    /** Sends the draft to every tier at once, side by side; the draft stays as it is. */
    void sendToAllTiers() {
        if (!canSend()) {
            return;
        }
        ChatRequest request = draftedRequest();
        List<AnswerViewModel> answers = table().tierNames().stream()
                .map(tier ->
                        new AnswerViewModel(request.withHints(request.hints().withForcedTier(tier)), tier, tasks))
                .toList();
        remember(request, answers);
        tierAnswers.setAll(answers);
        mode.set(PlaygroundMode.ALL_TIERS);
        start(answers);
    }

    /** Stops what is being sent; what has come is kept. */
    void stop() {
        running.forEach(RunningTask::cancel);
        running.clear();
        Stream.concat(conversation.stream().map(Turn::answer), tierAnswers.stream())
                .filter(answer -> answer.phaseProperty().get().running())
                .toList()
                .forEach(answer -> {
                    answer.stop();
                    ended(answer);
                });
    }

    /** Forgets the conversation, not the draft and not the history. */
    void startAnew() {
        stop();
        given.clear();
        conversation.clear();
        tierAnswers.clear();
        mode.set(PlaygroundMode.EMPTY);
        refreshPreview();
    }

    /** Takes a request from elsewhere as the draft. */
    void take(ChatRequest request) {
        startAnew();
        given.addAll(draft.take(request));
        refreshPreview();
    }

    /** Shows again what was sent and what came. */
    void reopen(HistoryEntry entry) {
        stop();
        List<ChatMessage> turns = draft.take(entry.request());
        given.setAll(turns.subList(0, turns.size() - 2 * entry.earlier().size()));
        conversation.setAll(entry.earlier());
        if (entry.allTiers()) {
            tierAnswers.setAll(entry.answers());
            mode.set(PlaygroundMode.ALL_TIERS);
        } else {
            AnswerViewModel answer = entry.answers().getFirst();
            conversation.add(new Turn(entry.request().lastUserText(), answer));
            mode.set(PlaygroundMode.CONVERSATION);
            if (answer.phaseProperty().get() == AnswerPhase.SERVED) {
                draft.promptProperty().set("");
            }
        }
    }

    /** Brings the prompt of a turn back as the draft; it and all after it leave the conversation. */
    void editAgain(Turn turn) {
        int index = conversation.indexOf(turn);
        if (index >= 0) {
            stop();
            conversation.remove(index, conversation.size());
            draft.promptProperty().set(turn.prompt());
            mode.set(conversation.isEmpty() ? PlaygroundMode.EMPTY : PlaygroundMode.CONVERSATION);
        }
    }

    /** Makes one tier's answer the next turn of the conversation. */
    void continueWith(AnswerViewModel answer) {
        conversation.retainAll(servedTurns());
        conversation.add(new Turn(answer.request().lastUserText(), answer));
        mode.set(PlaygroundMode.CONVERSATION);
        draft.promptProperty().set("");
    }

    /** Sends a prompt that failed once more, with the settings as they are now. */
    void sendAgain(AnswerViewModel answer) {
        if (!sending.get()) {
            draft.promptProperty().set(answer.request().lastUserText());
            send();
        }
    }

    /** Shows the route of an answer where that of the draft is shown, until the draft changes. */
    void explain(AnswerViewModel answer) {
        answer.decisionProperty()
                .get()
                .ifPresent(decision -> preview.show(decision, answer.request().text()));
    }

    /** Goes to a hard route, by its index in the table. */
    void openRule(int index) {
        navigator.hand(new Handover.ShowRule(index));
    }

    /** How many messages, the system text apart, go along with the next prompt. */
    int earlierMessageCount() {
        return earlierMessages().size();
    }

    void compare(AnswerViewModel answer) {
        navigator.hand(new Handover.Compare(List.of(answer.request())));
    }

    private boolean canSend() {
        if (sending.get() || draft.isBlank()) {
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
        return draft.request(earlierMessages());
    }

    /** What a turn that failed said is no part of the conversation. */
    private List<ChatMessage> earlierMessages() {
        List<ChatMessage> messages = new ArrayList<>(given);
        for (Turn turn : servedTurns()) {
            messages.add(ChatMessage.user(turn.prompt()));
            messages.add(ChatMessage.assistant(turn.answer().textProperty().get()));
        }
        return messages;
    }

    private List<Turn> servedTurns() {
        return conversation.stream()
                .filter(turn -> turn.answer().phaseProperty().get() == AnswerPhase.SERVED)
                .toList();
    }

    private void remember(ChatRequest request, List<AnswerViewModel> answers) {
        history.addFirst(new HistoryEntry(Instant.now(), request, servedTurns(), answers));
    }

    private void start(List<AnswerViewModel> answers) {
        sending.set(true);
        for (AnswerViewModel answer : answers) {
            running.add(tasks.run(
                    title(answer),
                    _ -> dispatch(answer),
                    logged -> {
                        answer.end(logged);
                        ended(answer);
                    },
                    failed -> {
                        answer.fail(failed);
                        ended(answer);
                    }));
        }
    }

    /** A task cancelled from elsewhere, such as the status bar, tells nobody: the answer is stopped here. */
    private LoggedCall dispatch(AnswerViewModel answer) throws CallLogException, InterruptedException {
        try {
            return dispatcher.send(answer.request(), CallSource.PLAYGROUND, true, answer);
        } catch (InterruptedException stopped) {
            tasks.onUiThread(() -> {
                answer.stop();
                ended(answer);
            });
            throw stopped;
        }
    }

    private static String title(AnswerViewModel answer) {
        return answer.label().isEmpty()
                ? Strings.text("playground.task.send")
                : Strings.text("playground.task.send-to-tier", answer.label());
    }

    private void ended(AnswerViewModel answer) {
        boolean lost = answer.phaseProperty().get() != AnswerPhase.SERVED;
        if (lost && answer.label().isEmpty() && draft.isBlank()) {
            draft.promptProperty().set(answer.request().lastUserText());
        }
        boolean more = Stream.concat(conversation.stream().map(Turn::answer), tierAnswers.stream())
                .anyMatch(other -> other.phaseProperty().get().running());
        if (!more) {
            running.clear();
            sending.set(false);
        }
    }
}
