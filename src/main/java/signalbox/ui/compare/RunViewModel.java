package signalbox.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;
import signalbox.core.review.ComparisonRun;
import signalbox.core.review.Contender;
import signalbox.core.review.LostSides;
import signalbox.core.review.RunEnd;
import signalbox.core.review.RunListener;
import signalbox.core.review.RunProgress;
import signalbox.core.review.SendAgain;
import signalbox.core.review.Side;
import signalbox.core.review.SideState;
import signalbox.core.routing.Router;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** Runs one comparison, stops it and goes on with it. Used on the JavaFX thread. */
final class RunViewModel {
    private static final RunProgress NOTHING = new RunProgress(0, 0, 0, Money.ZERO, null);

    private final ReviewViewModel review;
    private final ComparisonRun run;
    private final Supplier<Router> router;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.IDLE);
    private final ReadOnlyObjectWrapper<RunProgress> progress = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    /** Filled by the threads of the run. */
    private final Queue<ReviewViewModel.SideChange> changes = new ConcurrentLinkedQueue<>();

    private final AtomicReference<RunProgress> latest = new AtomicReference<>(NOTHING);
    private final AtomicBoolean showing = new AtomicBoolean();
    private TaskRunner.@Nullable RunningTask task;

    RunViewModel(ReviewViewModel review, ComparisonRun run, Supplier<Router> router, TaskRunner tasks) {
        this.review = review;
        this.run = run;
        this.router = router;
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How far the run is that is under way, or how far the last one of this session came. */
    ReadOnlyObjectProperty<RunProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why the run ended early, in a sentence; empty where it did not. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Calls that a killed program has left open. */
    LostSides lost() {
        return LostSides.of(router.get().offline(), review.comparison(), review.items());
    }

    /** Sends what is waiting. */
    void start() {
        start(() -> {});
    }

    /** @param onDone called when everything has ended, and nothing was stopped or capped */
    void start(Runnable onDone) {
        start(Set.of(), onDone);
    }

    /** Sends what failed, and what is waiting. */
    void retryFailed() {
        start(Set.of(SendAgain.FAILED), () -> {});
    }

    /** Asks again for what was under way when the program ended, and sends what is waiting. */
    void askLostAgain() {
        start(Set.of(SendAgain.LOST), () -> {});
    }

    /** Sends nothing more until it goes on; what is under way comes to its end. */
    void pause() {
        if (state.get() == RunState.RUNNING) {
            run.pause();
            state.set(RunState.PAUSED);
        }
    }

    void goOn() {
        if (state.get() == RunState.PAUSED) {
            run.resume();
            state.set(RunState.RUNNING);
        }
    }

    void stop() {
        if (task != null && (state.get() == RunState.RUNNING || state.get() == RunState.PAUSED)) {
            state.set(RunState.STOPPING);
            task.cancel();
        }
    }

    private void start(Set<SendAgain> again, Runnable onDone) {
        if (state.get() != RunState.IDLE) {
            return;
        }
        Optional<String> obstacle = obstacle();
        problem.set(obstacle.orElse(""));
        if (obstacle.isPresent()) {
            return;
        }
        state.set(RunState.RUNNING);
        run.resume();
        var comparison = review.comparison();
        task = tasks.run(
                Strings.text(
                        "compare.run.task",
                        comparison.cheap().tier(),
                        comparison.premium().tier()),
                report -> {
                    try {
                        return run.run(comparison.id(), again, follow(report));
                    } finally {
                        tasks.onUiThread(() -> state.set(RunState.IDLE));
                    }
                },
                end -> {
                    problem.set(end == RunEnd.CAP_REACHED ? Strings.text("compare.run.cap") : "");
                    if (end == RunEnd.ALL_DONE) {
                        onDone.run();
                    }
                },
                failed -> problem.set(String.valueOf(failed.getMessage())));
    }

    private RunListener follow(TaskRunner.ProgressReport report) {
        return new RunListener() {
            @Override
            public void onState(int position, Side side, SideState sideState) {
                changes.add(new ReviewViewModel.SideChange(position, side, sideState));
                showSoon();
            }

            @Override
            public void onProgress(RunProgress now) {
                report.report(now.done(), now.total(), Formats.money(now.spent()));
                latest.set(now);
                showSoon();
            }
        };
    }

    /** Asks for one more look at what the run has brought, however often it brings something. */
    private void showSoon() {
        if (showing.compareAndSet(false, true)) {
            tasks.onUiThread(this::show);
        }
    }

    private void show() {
        showing.set(false);
        List<ReviewViewModel.SideChange> brought = new ArrayList<>();
        for (var change = changes.poll(); change != null; change = changes.poll()) {
            brought.add(change);
        }
        if (!brought.isEmpty()) {
            review.setStates(brought);
        }
        progress.set(latest.get());
    }

    /** Answers of a tier's new model would be failures, and paid for. */
    private Optional<String> obstacle() {
        for (Side side : Side.values()) {
            Contender contender = review.comparison().contender(side);
            Optional<Contender> now = Contender.of(router.get().table(), contender.tier());
            if (now.isEmpty()) {
                return Optional.of(Strings.text("compare.run.tierGone", contender.tier()));
            }
            if (!now.get().equals(contender)) {
                return Optional.of(Strings.text(
                        "compare.run.modelChanged",
                        contender.tier(),
                        now.get().model().toString(),
                        contender.model().toString()));
            }
        }
        return Optional.empty();
    }
}
