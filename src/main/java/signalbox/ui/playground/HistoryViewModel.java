package signalbox.ui.playground;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.Trial;
import signalbox.core.calllog.TrialAnswer;
import signalbox.core.calllog.TrialSummary;
import signalbox.core.calllog.Trials;
import signalbox.core.chat.ChatRequest;
import signalbox.ui.common.TaskRunner;
import signalbox.ui.common.TaskRunner.RunningTask;

/** Everything that was tried, kept as soon as it is sent and again when it has ended. On the JavaFX thread. */
final class HistoryViewModel {
    private static final int MOST_SHOWN = 200;
    private static final Duration TYPING_PAUSE = Duration.ofMillis(120);

    /** A trial to be shown again: its answers, and those that came before it in the conversation. */
    record Opened(long id, ChatRequest request, List<Turn> earlier, List<AnswerViewModel> answers) {
        boolean allTiers() {
            return !answers.getFirst().label().isEmpty();
        }
    }

    private final Trials trials;
    private final TaskRunner tasks;
    private final ObservableList<TrialSummary> entries = FXCollections.observableArrayList();
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Map<Long, SentTrial> sent = new HashMap<>();
    private final IdentityHashMap<AnswerViewModel, SentTrial> byAnswer = new IdentityHashMap<>();
    private final ReadOnlyLongWrapper keptLoosely = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Optional<TrialKey>> open = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable RunningTask searching;

    HistoryViewModel(Trials trials, TaskRunner tasks) {
        this.trials = trials;
        this.tasks = tasks;
        words.subscribe((_, _) -> searchSoon());
    }

    /** The newest first, at most 200; those that mention the words sought. */
    ObservableList<TrialSummary> entries() {
        return entries;
    }

    StringProperty wordsProperty() {
        return words;
    }

    /** Why the history could not be read or kept; empty where all is well. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** How many trials were written when more was kept of texts than is wanted now. */
    ReadOnlyLongProperty keptLooselyProperty() {
        return keptLoosely.getReadOnlyProperty();
    }

    /** What the screen shows; empty where that is nothing that is kept. */
    ReadOnlyObjectProperty<Optional<TrialKey>> openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The screen shows nothing of it any more. */
    void leave() {
        open.set(Optional.empty());
    }

    /** The screen shows a conversation that ends with this answer. */
    void goBackTo(AnswerViewModel answer) {
        open.set(Optional.ofNullable(byAnswer.get(answer)).flatMap(SentTrial::key));
    }

    /** Reads the list anew. */
    void refresh() {
        String sought = words.get();
        tasks.run("", _ -> trials.newest(sought, MOST_SHOWN), this::show, this::fail);
        tasks.run("", _ -> trials.keptLoosely(), keptLoosely::set, this::fail);
    }

    /** Takes out of what was kept all that is not to be kept any more. */
    void tighten() {
        tasks.run(
                "",
                _ -> {
                    trials.tighten();
                    return true;
                },
                _ -> refresh(),
                this::fail);
    }

    /** Keeps what is being sent. */
    void begin(ChatRequest request, List<Turn> earlier, List<AnswerViewModel> answers, @Nullable Long repeats) {
        List<Trial.Turn> places = earlier.stream()
                .flatMap(turn -> placeOf(turn.answer()).stream())
                .toList();
        var trial = new SentTrial(Instant.now(), request, places, answers, repeats);
        answers.forEach(answer -> byAnswer.put(answer, trial));
        Trial begun = trial.trial();
        tasks.run(
                "",
                _ -> trials.add(begun),
                id -> {
                    trial.keptAs(id);
                    sent.put(id, trial);
                    open.set(trial.key());
                    ended(trial);
                    refresh();
                },
                this::fail);
    }

    /** Keeps an answer that has ended. */
    void ended(AnswerViewModel answer) {
        Optional.ofNullable(byAnswer.get(answer)).ifPresent(this::ended);
    }

    /** Puts an answer that was sent once more in the place of the one before. */
    void replace(AnswerViewModel old, AnswerViewModel next) {
        SentTrial trial = byAnswer.get(old);
        if (trial != null) {
            trial.replace(old, next);
            byAnswer.put(next, trial);
        }
    }

    /**
     * Reads a trial and brings it to the consumer, with its live answers where it is from this session. One whose texts
     * were not kept cannot be opened.
     */
    void open(TrialSummary entry, Consumer<Opened> onOpened) {
        open(new TrialKey(entry.id(), entry.at()), onOpened);
    }

    /** The same; where the history has another trial under that id, as one of the other mode has, none is opened. */
    void open(TrialKey key, Consumer<Opened> onOpened) {
        tasks.run(
                "",
                _ -> StoredTrial.read(trials, key.id())
                        .filter(stored -> stored.trial().at().equals(key.at())),
                read -> read.ifPresent(stored -> {
                    onOpened.accept(opened(stored));
                    open.set(Optional.of(key));
                }),
                this::fail);
    }

    private Opened opened(StoredTrial stored) {
        List<Turn> earlier = stored.earlier().stream()
                .map(before -> Turn.of(answers(before.place().trial(), before.trial())
                        .get(before.place().answer())))
                .toList();
        return new Opened(stored.id(), stored.trial().request(), earlier, answers(stored.id(), stored.trial()));
    }

    private List<AnswerViewModel> answers(long id, Trial trial) {
        SentTrial live = sent.computeIfAbsent(id, _ -> restored(id, trial));
        return live.answers();
    }

    private SentTrial restored(long id, Trial trial) {
        List<AnswerViewModel> answers = new ArrayList<>();
        for (TrialAnswer answer : trial.answers()) {
            answers.add(AnswerViewModel.restored(trial.requestOf(answer), answer, tasks));
        }
        var restored = new SentTrial(trial.at(), trial.request(), trial.earlier(), answers, trial.repeatsOrNull());
        restored.keptAs(id);
        answers.forEach(answer -> byAnswer.put(answer, restored));
        return restored;
    }

    private Optional<Trial.Turn> placeOf(AnswerViewModel answer) {
        SentTrial trial = byAnswer.get(answer);
        return trial == null
                ? Optional.empty()
                : trial.id().map(id -> new Trial.Turn(id, trial.answers().indexOf(answer)));
    }

    private void ended(SentTrial trial) {
        if (!trial.running() && trial.id().isPresent()) {
            long id = trial.id().get();
            Trial now = trial.trial();
            tasks.run(
                    "",
                    _ -> {
                        trials.change(id, now);
                        return id;
                    },
                    _ -> refresh(),
                    this::fail);
        }
    }

    private void searchSoon() {
        if (searching != null) {
            searching.cancel();
        }
        searching = tasks.later(TYPING_PAUSE, this::refresh);
    }

    private void show(List<TrialSummary> found) {
        problem.set("");
        entries.setAll(found);
    }

    private void fail(Exception failed) {
        problem.set(Optional.ofNullable(failed.getMessage()).orElseGet(failed::toString));
    }
}
