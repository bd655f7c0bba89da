package signalbox.ui.playground;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallSource;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.dispatch.LoggedCall;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;
import signalbox.ui.common.TaskRunner.RunningTask;

/** What is being sent. On the JavaFX thread, but for the calls themselves. */
final class Sending {
    private final CallDispatcher dispatcher;
    private final TaskRunner tasks;
    private final Consumer<AnswerViewModel> onEnded;
    private final ReadOnlyBooleanWrapper active = new ReadOnlyBooleanWrapper();
    private final List<AnswerViewModel> answers = new ArrayList<>();
    private final List<RunningTask> running = new ArrayList<>();

    /** @param onEnded told of each answer once it has ended, however it did */
    Sending(CallDispatcher dispatcher, TaskRunner tasks, Consumer<AnswerViewModel> onEnded) {
        this.dispatcher = dispatcher;
        this.tasks = tasks;
        this.onEnded = onEnded;
    }

    ReadOnlyBooleanProperty activeProperty() {
        return active.getReadOnlyProperty();
    }

    void start(List<AnswerViewModel> sent) {
        active.set(true);
        answers.addAll(sent);
        for (AnswerViewModel answer : sent) {
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

    /** Stops everything; what has come is kept. */
    void stop() {
        running.forEach(RunningTask::cancel);
        List.copyOf(answers).forEach(this::stopped);
    }

    /** A task cancelled from elsewhere, such as the status bar, tells nobody: the answer is stopped here. */
    private LoggedCall dispatch(AnswerViewModel answer) throws CallLogException, InterruptedException {
        try {
            return dispatcher.send(answer.request(), CallSource.PLAYGROUND, true, answer);
        } catch (InterruptedException stopped) {
            tasks.onUiThread(() -> stopped(answer));
            throw stopped;
        }
    }

    private void stopped(AnswerViewModel answer) {
        if (answer.phaseProperty().get().running()) {
            answer.stop();
            ended(answer);
        }
    }

    private void ended(AnswerViewModel answer) {
        if (answers.remove(answer)) {
            if (answers.isEmpty()) {
                running.clear();
                active.set(false);
            }
            onEnded.accept(answer);
        }
    }

    private static String title(AnswerViewModel answer) {
        return answer.label().isEmpty()
                ? Strings.text("playground.task.send")
                : Strings.text("playground.task.send-to-tier", answer.label());
    }
}
