package signalbox.ui.shell;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import signalbox.core.calllog.CallSource;
import signalbox.core.chat.ChatRequest;
import signalbox.core.dispatch.LoggedCall;
import signalbox.core.dispatch.WaitingCalls;
import signalbox.core.dispatch.WaitingCalls.WaitingCall;
import signalbox.core.provider.FailureWords;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** The calls that no model served, each to be sent again, tried or dismissed. On the JavaFX thread. */
public final class WaitingViewModel {
    private static final int MOST = 100;

    private final Supplier<WaitingCalls> waiting;
    private final TaskRunner tasks;
    private final ShellViewModel shell;
    private final ObservableList<WaitingCall> calls = FXCollections.observableArrayList();
    /** Kept, for it hears of changes only as long as somebody holds it. */
    private final ObservableList<WaitingCall> shown = FXCollections.unmodifiableObservableList(calls);

    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** @param waiting those of the mode in force */
    public WaitingViewModel(Supplier<WaitingCalls> waiting, TaskRunner tasks, ShellViewModel shell) {
        this.waiting = waiting;
        this.tasks = tasks;
        this.shell = shell;
    }

    /** The oldest first. */
    ObservableList<WaitingCall> calls() {
        return shown;
    }

    /** What went wrong last; empty where nothing did. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What the last act came to; empty before any, and where it went wrong. */
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Whether a call is being sent again. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void open() {
        tell("", "");
        refresh();
    }

    void sendAgain(WaitingCall call, ChatRequest request) {
        WaitingCalls these = waiting.get();
        busy.set(true);
        tell("", "");
        tasks.run(
                Strings.text("shell.waiting.sending", call.id()),
                progress -> {
                    try {
                        return these.sendAgain(call.id(), request, CallSource.PLAYGROUND);
                    } catch (InterruptedException cancelled) {
                        tasks.onUiThread(() -> busy.set(false));
                        throw cancelled;
                    }
                },
                this::sent,
                this::failed);
    }

    void tryInPlayground(ChatRequest request) {
        shell.overlayProperty().set(Overlay.NONE);
        shell.hand(new Handover.Try(request));
    }

    void dismiss(WaitingCall call) {
        WaitingCalls these = waiting.get();
        tasks.run(
                "",
                progress -> these.dismiss(call.id()),
                done -> {
                    tell(Strings.text("shell.waiting.dismissed", call.id()), "");
                    refresh();
                },
                this::failed);
    }

    private void refresh() {
        WaitingCalls these = waiting.get();
        tasks.run("", progress -> these.oldest(MOST), calls::setAll, this::failed);
        shell.refreshStatus();
    }

    private void sent(LoggedCall again) {
        busy.set(false);
        again.call()
                .answer()
                .ifPresentOrElse(
                        answer -> tell(
                                Strings.text(
                                        "shell.waiting.served",
                                        again.call()
                                                .served()
                                                .map(Object::toString)
                                                .orElse(""),
                                        again.id()),
                                ""),
                        () -> tell("", Strings.text("shell.waiting.failedAgain", failures(again))));
        refresh();
    }

    private static String failures(LoggedCall again) {
        return again.call().attempts().stream()
                .flatMap(attempt ->
                        attempt.failure().stream().map(failure -> FailureWords.sentence(failure, attempt.model())))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private void failed(Exception failure) {
        busy.set(false);
        tell("", String.valueOf(failure.getMessage()));
    }

    private void tell(String done, String wrong) {
        outcome.set(done);
        problem.set(wrong);
    }
}
