package signalbox.ui.routing;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.core.backtest.Backtest;
import signalbox.core.backtest.BacktestProgress;
import signalbox.core.backtest.PatternFound;
import signalbox.core.table.PatternCheck;
import signalbox.ui.common.TaskRunner;

/** Where the selected rule's pattern is found in the calls of the last month. On the JavaFX thread. */
final class MatchesViewModel {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int EXAMPLES = 5;

    /**
     * A pattern and where it was found.
     *
     * @param foundOrNull null while it is looked for, or where it cannot be
     * @param trouble why it cannot be; empty otherwise
     */
    record Matches(String pattern, @Nullable PatternFound foundOrNull, String trouble) {
        static final Matches NONE = lookedFor("");

        static Matches lookedFor(String pattern) {
            return new Matches(pattern, null, "");
        }

        Optional<PatternFound> found() {
            return Optional.ofNullable(foundOrNull);
        }
    }

    private final RoutingViewModel routing;
    private final Backtest backtest;
    private final TaskRunner tasks;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Matches> matches = new ReadOnlyObjectWrapper<>(Matches.NONE);
    private TaskRunner.RunningTask pending = () -> {};

    MatchesViewModel(RoutingViewModel routing, Backtest backtest, TaskRunner tasks, Clock clock) {
        this.routing = routing;
        this.backtest = backtest;
        this.tasks = tasks;
        this.clock = clock;
        routing.selectionProperty().subscribe(this::look);
        routing.draft().stateProperty().subscribe(this::look);
        look();
    }

    ReadOnlyObjectProperty<Matches> matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    private void look() {
        String pattern = routing.selectionProperty().get() instanceof Selection.OfRule(int index)
                        && index < routing.rules().size()
                ? routing.rules().get(index).pattern()
                : "";
        if (pattern.equals(matches.get().pattern())) {
            return;
        }
        pending.cancel();
        matches.set(Matches.lookedFor(pattern));
        if (!pattern.isEmpty() && PatternCheck.check(pattern).isEmpty()) {
            pending = tasks.later(PAUSE, () -> start(pattern));
        }
    }

    private void start(String pattern) {
        pending = tasks.run(
                "",
                progress -> backtest.find(
                        pattern, clock.instant().minus(ImpactViewModel.SPAN), EXAMPLES, BacktestProgress.SILENT),
                found -> matches.set(new Matches(pattern, found, "")),
                failure -> matches.set(new Matches(pattern, null, String.valueOf(failure.getMessage()))));
    }
}
