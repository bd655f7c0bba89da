package signalbox.ui.calls;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.Finding;
import signalbox.core.pricing.Money;
import signalbox.core.review.Scope;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.Tier;
import signalbox.ui.common.Handover;
import signalbox.ui.common.TaskRunner;

/** What is worth acting on among the calls looked at. On the JavaFX thread. */
final class FindingsViewModel {
    private final CallsServices services;
    private final TaskRunner tasks;
    private final Clock clock;
    private final Supplier<CallFilter> filter;
    private final ReadOnlyObjectWrapper<Optional<List<Finding>>> findings =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Overdue overdue;
    private TaskRunner.RunningTask loading = () -> {};

    FindingsViewModel(CallsServices services, TaskRunner tasks, Clock clock, Supplier<CallFilter> filter) {
        this.services = services;
        this.tasks = tasks;
        this.clock = clock;
        this.filter = filter;
        this.overdue = new Overdue(tasks);
    }

    /** Those that save most first; empty until they were looked for. */
    ReadOnlyObjectProperty<Optional<List<Finding>>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** Why they cannot be looked for; empty while they can. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether they are still those of an earlier filter, because looking through this one's calls takes long. */
    ReadOnlyBooleanProperty overdueProperty() {
        return overdue.property();
    }

    void refresh() {
        loading.cancel();
        CallFilter wanted = filter.get();
        overdue.asked();
        loading = tasks.run(
                "",
                progress -> look(wanted),
                found -> {
                    overdue.answered();
                    trouble.set("");
                    findings.set(Optional.of(found));
                },
                failed -> {
                    overdue.answered();
                    trouble.set(CallsViewModel.reason(failed));
                });
    }

    private List<Finding> look(CallFilter wanted) throws CallLogException {
        return services.findings(clock).of(wanted);
    }

    /** What moving all easy work would save, of the calls looked at. */
    Money saving() {
        return findings.get().orElse(List.of()).stream()
                .filter(Finding.EasyOnDear.class::isInstance)
                .map(finding -> ((Finding.EasyOnDear) finding).saving())
                .reduce(Money.ZERO, Money::plus);
    }

    /** A comparison on exactly the finding's calls; empty where it asks for none. */
    Optional<Handover> comparison(Finding finding) {
        return switch (finding) {
            case Finding.EasyOnDear easy ->
                Optional.of(new Handover.DrawExamples(
                        scope(easy.task(), easy.tier()), easy.calls(), easy.cheaperTier(), easy.tier()));
            case Finding.FailingCheap failing ->
                tierAbove(failing.tier())
                        .map(above -> new Handover.DrawExamples(
                                scope(failing.task(), failing.tier()), failing.calls(), failing.tier(), above));
            case Finding.PriceChange _, Finding.UnusualDay _ -> Optional.empty();
        };
    }

    private static Scope scope(String task, String tier) {
        return task.isEmpty() ? Scope.tier(tier) : Scope.task(task);
    }

    private Optional<String> tierAbove(String tier) {
        RoutingTable table = services.table().get();
        int above = table.tierNames().indexOf(tier) + 1;
        return above < 1 || above >= table.tiers().size()
                ? Optional.empty()
                : Optional.of(table.tiers().get(above)).map(Tier::name);
    }
}
