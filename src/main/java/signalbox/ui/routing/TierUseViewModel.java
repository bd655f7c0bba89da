package signalbox.ui.routing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.GroupTotals;
import signalbox.ui.common.TaskRunner;

/** How much each tier was used over the last 30 days, by its name. On the JavaFX thread. */
final class TierUseViewModel {
    private static final Duration SPAN = Duration.ofDays(30);

    private final CallQueries log;
    private final TaskRunner tasks;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Optional<Map<String, TierUse>>> uses =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    TierUseViewModel(CallQueries log, TaskRunner tasks, Clock clock) {
        this.log = log;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** A tier without calls is not in it; empty until the log was read, and where it cannot be. */
    ReadOnlyObjectProperty<Optional<Map<String, TierUse>>> usesProperty() {
        return uses.getReadOnlyProperty();
    }

    /** The calls that the shares are of. */
    CallFilter filter() {
        return CallFilter.ALL.between(clock.instant().minus(SPAN), null);
    }

    void refresh() {
        CallFilter recent = filter();
        tasks.run(
                "",
                progress -> Optional.of(shares(log.byGroup(recent, Dimension.TIER))),
                uses::set,
                failure -> uses.set(Optional.empty()));
    }

    private static Map<String, TierUse> shares(List<GroupTotals> groups) {
        double calls = groups.stream().mapToLong(GroupTotals::calls).sum();
        double cost = groups.stream().mapToDouble(TierUseViewModel::dollars).sum();
        return groups.stream()
                .filter(group -> group.calls() > 0)
                .collect(Collectors.toUnmodifiableMap(
                        GroupTotals::value,
                        group -> new TierUse(group.calls() / calls, cost == 0 ? 0 : dollars(group) / cost)));
    }

    private static double dollars(GroupTotals group) {
        return group.knownCost().usd().doubleValue();
    }
}
