package signalbox.ui.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.core.backtest.Backtest;
import signalbox.core.backtest.BacktestProgress;
import signalbox.core.backtest.Impact;
import signalbox.core.backtest.RuleFinding;
import signalbox.core.backtest.RuleHealth;
import signalbox.core.table.RoutingTable;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** What the draft would have done to the calls of the last month, a moment after each edit. On the JavaFX thread. */
final class ImpactViewModel {
    static final Duration SPAN = Duration.ofDays(30);
    private static final Duration PAUSE = Duration.ofMillis(120);
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(150);

    /** How far the backtest is. */
    enum Phase {
        WORKING,
        READY,
        /** The draft has findings; there is nothing to test. */
        WRONG,
        STOPPED,
        FAILED
    }

    /**
     * What is known of the draft's impact.
     *
     * @param impactOrNull the newest that is known; while working, of an earlier draft
     * @param health what is odd about the draft's rules
     * @param words progress, or why it failed
     */
    record State(Phase phase, @Nullable Impact impactOrNull, List<RuleFinding> health, String words) {
        Optional<Impact> impact() {
            return Optional.ofNullable(impactOrNull);
        }

        Optional<RuleFinding> healthOf(int rule) {
            return health.stream().filter(finding -> finding.rule() == rule).findFirst();
        }
    }

    private record Answer(Impact impact, List<RuleFinding> health) {}

    private final DraftViewModel draft;
    private final Backtest backtest;
    private final TaskRunner tasks;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(Phase.WORKING, null, List.of(), ""));
    private TaskRunner.RunningTask pending = () -> {};
    private boolean shown;
    private boolean looking;

    ImpactViewModel(DraftViewModel draft, Backtest backtest, TaskRunner tasks, Clock clock) {
        this.draft = draft;
        this.backtest = backtest;
        this.tasks = tasks;
        this.clock = clock;
        draft.stateProperty().subscribe(this::again);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    State state() {
        return state.get();
    }

    /** Tests the draft, with the calls that came since; also the first time that the screen is shown. */
    void refresh() {
        shown = true;
        again();
    }

    /** Tests the draft again if calls came since; asked every few seconds while the screen is in front. */
    void lookForNews() {
        if (looking || state().phase() != Phase.READY) {
            return;
        }
        looking = true;
        tasks.run(
                "",
                _ -> backtest.isBehind(),
                behind -> {
                    looking = false;
                    if (behind && state().phase() == Phase.READY) {
                        start();
                    }
                },
                _ -> looking = false);
    }

    /** Stops the backtest under way; what was read stays. */
    void stop() {
        if (state().phase() == Phase.WORKING) {
            pending.cancel();
            set(Phase.STOPPED, "");
        }
    }

    private void again() {
        if (!shown) {
            return;
        }
        pending.cancel();
        if (draft.state().document().table().isEmpty()) {
            set(Phase.WRONG, "");
            return;
        }
        set(Phase.WORKING, "");
        pending = tasks.later(PAUSE, this::start);
    }

    private void start() {
        Optional<RoutingTable> drafted = draft.state().document().table();
        Optional<RoutingTable> live = draft.state().base().table();
        if (drafted.isEmpty() || live.isEmpty()) {
            set(Phase.WRONG, "");
            return;
        }
        String title = state().impact().isPresent() ? "" : Strings.text("routing.task.backtest");
        pending = tasks.run(title, progress -> test(live.get(), drafted.get(), progress), this::show, this::failed);
    }

    private Answer test(RoutingTable live, RoutingTable drafted, TaskRunner.ProgressReport progress) throws Exception {
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        AtomicLong next = new AtomicLong(System.nanoTime() + BETWEEN_REPORTS.toNanos());
        BacktestProgress told = (step, done, all) -> {
            long due = next.get();
            if (System.nanoTime() - due > 0 && next.compareAndSet(due, System.nanoTime() + BETWEEN_REPORTS.toNanos())) {
                String words = words(step, done, all);
                progress.report(done, Math.max(0, all), words);
                tasks.onUiThread(() -> progressed(words));
            }
        };
        Impact impact = backtest.impact(live, drafted, now.minus(SPAN), now, told);
        return new Answer(impact, RuleHealth.of(drafted, backtest, told));
    }

    private static String words(BacktestProgress.Step step, long done, long all) {
        return switch (step) {
            case READING -> Strings.text("routing.impact.reading", done);
            case CLASSIFYING -> Strings.text("routing.impact.classifying", done, all);
            case MATCHING -> Strings.text("routing.impact.matching", done, all);
        };
    }

    private void progressed(String words) {
        if (state().phase() == Phase.WORKING) {
            set(Phase.WORKING, words);
        }
    }

    private void show(Answer answer) {
        state.set(new State(Phase.READY, answer.impact(), answer.health(), ""));
    }

    private void failed(Exception failure) {
        set(Phase.FAILED, String.valueOf(failure.getMessage()));
    }

    private void set(Phase phase, String words) {
        state.set(new State(phase, state().impactOrNull(), state().health(), words));
    }
}
