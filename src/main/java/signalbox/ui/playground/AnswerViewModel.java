package signalbox.ui.playground;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallStatus;
import signalbox.core.calllog.TrialAnswer;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.ModelRef;
import signalbox.core.dispatch.DispatchListener;
import signalbox.core.dispatch.LoggedCall;
import signalbox.core.provider.FailureWords;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.routing.Decision;
import signalbox.core.routing.StageName;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/**
 * One answer while it comes and after. The dispatching thread tells of it through the listener's methods; everything else
 * is for the JavaFX thread. Text is shown at most once a frame or so, however fast it comes.
 */
final class AnswerViewModel implements DispatchListener {
    private final ChatRequest request;
    private final String label;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<AnswerPhase> phase = new ReadOnlyObjectWrapper<>(AnswerPhase.WAITING);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Decision>> decision = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ModelRef>> model = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Call>> call = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RouteDifference>> difference =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Attempt> failedAttempts = FXCollections.observableArrayList();

    private final ArrivingText arriving;

    /** @param label the tier insisted on, for an answer that stands beside those of other tiers; else empty */
    AnswerViewModel(ChatRequest request, String label, TaskRunner tasks) {
        this.request = request;
        this.label = label;
        this.tasks = tasks;
        this.arriving = new ArrivingText(tasks, this::grow);
    }

    /** An answer as it was kept. One that had not ended was lost with the program and counts as stopped. */
    static AnswerViewModel restored(ChatRequest request, TrialAnswer kept, TaskRunner tasks) {
        var answer = new AnswerViewModel(request, kept.tier(), tasks);
        answer.text.set(kept.text());
        kept.call().ifPresent(answer::show);
        answer.problem.set(kept.problem());
        answer.phase.set(
                switch (kept.state()) {
                    case SERVED -> AnswerPhase.SERVED;
                    case FAILED -> AnswerPhase.FAILED;
                    case STOPPED, BEGUN -> AnswerPhase.STOPPED;
                });
        return answer;
    }

    /** The answer as it is now. */
    TrialAnswer asTried() {
        TrialAnswer.State state = switch (phase.get()) {
            case WAITING, STREAMING -> TrialAnswer.State.BEGUN;
            case SERVED -> TrialAnswer.State.SERVED;
            case FAILED -> TrialAnswer.State.FAILED;
            case STOPPED -> TrialAnswer.State.STOPPED;
        };
        return new TrialAnswer(
                label, state, text.get(), problem.get(), call.get().orElse(null));
    }

    ChatRequest request() {
        return request;
    }

    String label() {
        return label;
    }

    ReadOnlyObjectProperty<AnswerPhase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** What went wrong and what to do next; empty where nothing did. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Decision>> decisionProperty() {
        return decision.getReadOnlyProperty();
    }

    /** The model being asked, or that has answered. */
    ReadOnlyObjectProperty<Optional<ModelRef>> modelProperty() {
        return model.getReadOnlyProperty();
    }

    /** The call once it has ended and is logged. */
    ReadOnlyObjectProperty<Optional<Call>> callProperty() {
        return call.getReadOnlyProperty();
    }

    /** How its route and cost differ from another time; empty where that was not asked. */
    ReadOnlyObjectProperty<Optional<RouteDifference>> differenceProperty() {
        return difference.getReadOnlyProperty();
    }

    void showDifference(RouteDifference found) {
        difference.set(Optional.of(found));
    }

    ObservableList<Attempt> failedAttempts() {
        return failedAttempts;
    }

    @Override
    public void onDecision(Decision decided) {
        tasks.onUiThread(() -> decision.set(Optional.of(decided)));
    }

    @Override
    public void onAttempt(ModelRef asked) {
        tasks.onUiThread(() -> model.set(Optional.of(asked)));
    }

    @Override
    public void onText(String piece) {
        arriving.add(piece);
    }

    @Override
    public void onAttemptFailed(Attempt attempt) {
        if (attempt.failure()
                .filter(ProviderFailure.Cancelled.class::isInstance)
                .isPresent()) {
            return;
        }
        tasks.onUiThread(() -> failedAttempts.add(attempt));
    }

    /** Ends with what the dispatcher says; text that came of an answer that broke off is kept. */
    void end(LoggedCall logged) {
        Call ended = logged.call();
        if (!phase.get().running()) {
            return;
        }
        arriving.show();
        ended.answer().map(ChatAnswer::text).ifPresent(text::set);
        show(ended);
        problem.set(ended.status() == CallStatus.OK ? "" : failureOf(ended));
        phase.set(ended.status() == CallStatus.OK ? AnswerPhase.SERVED : AnswerPhase.FAILED);
    }

    private void show(Call ended) {
        failedAttempts.setAll(ended.attempts().stream()
                .filter(attempt -> attempt.failure().isPresent())
                .toList());
        decision.set(Optional.of(ended.decision()));
        model.set(Optional.of(ended.served().orElse(ended.decision().model())));
        call.set(Optional.of(ended));
    }

    /** Ends with an error of the log or of the request; text that came is kept. */
    void fail(Exception error) {
        if (phase.get().running()) {
            arriving.show();
            problem.set(Optional.ofNullable(error.getMessage()).orElseGet(error::toString));
            phase.set(AnswerPhase.FAILED);
        }
    }

    /** Ends because the operator wants it to; text that came is kept. */
    void stop() {
        if (phase.get().running()) {
            arriving.show();
            phase.set(AnswerPhase.STOPPED);
        }
    }

    /** The chosen model's failure says most; the fallbacks' are in the list of attempts. */
    private static String failureOf(Call call) {
        if (call.status() == CallStatus.REFUSED) {
            return Strings.text(
                    "playground.answer.refused",
                    call.decision().stage(StageName.BUDGET).detail());
        }
        return call.attempts().stream()
                .findFirst()
                .flatMap(first -> first.failure().map(failure -> FailureWords.sentence(failure, first.model())))
                .orElseGet(() -> Strings.text("playground.answer.no-time"));
    }

    private void grow(String more) {
        if (phase.get().running()) {
            text.set(text.get() + more);
            phase.set(text.get().isEmpty() ? AnswerPhase.WAITING : AnswerPhase.STREAMING);
        }
    }
}
