package signalbox.ui.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import signalbox.core.chat.ModelRef;
import signalbox.core.review.Comparison;
import signalbox.core.review.Contender;
import signalbox.core.review.JudgeRun;
import signalbox.core.review.ModelFamily;
import signalbox.core.review.RunLimits;
import signalbox.core.review.SendAgain;
import signalbox.core.table.RoutingTable;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** Lets the model of a tier judge the answers of a comparison. Used on the JavaFX thread. */
final class JudgeViewModel {
    private final Comparison comparison;
    private final CompareServices services;
    private final TaskRunner tasks;
    private final Runnable onJudged;
    private final ReadOnlyBooleanWrapper judging = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param onJudged called when a judge has spoken */
    JudgeViewModel(Comparison comparison, CompareServices services, TaskRunner tasks, Runnable onJudged) {
        this.comparison = comparison;
        this.services = services;
        this.tasks = tasks;
        this.onJudged = onJudged;
    }

    /** Whether a judge is being asked. */
    ReadOnlyBooleanProperty judgingProperty() {
        return judging.getReadOnlyProperty();
    }

    /** Why a judge could not be asked; empty where it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /**
     * Tiers, and models as provider/model, that may judge: no contestant, and those of no contestant's family first, since
     * a judge favours its own.
     */
    List<String> judges() {
        RoutingTable table = table();
        return Tiers.choices(table).stream()
                .flatMap(name -> Contender.of(table, name).stream())
                .filter(judge -> !isContestant(judge.model()))
                .sorted(Comparator.comparing(judge -> isOwnFamily(judge.model())))
                .map(Contender::tier)
                .toList();
    }

    private boolean isContestant(ModelRef model) {
        return model.equals(comparison.cheap().model())
                || model.equals(comparison.premium().model());
    }

    /** Whether a tier's model is of a contestant's family, so that its votes may lean. */
    boolean isOwnFamily(String tier) {
        return Contender.of(table(), tier)
                .filter(judge -> isOwnFamily(judge.model()))
                .isPresent();
    }

    private boolean isOwnFamily(ModelRef model) {
        String family = ModelFamily.of(model);
        return family.equals(ModelFamily.of(comparison.cheap().model()))
                || family.equals(ModelFamily.of(comparison.premium().model()));
    }

    /**
     * Asks a tier's model about every example in both orders; what it has said is not asked again, nor what was under way
     * when the program ended.
     */
    void judge(String tier) {
        judge(tier, Set.of());
    }

    /** The same, and what was under way when the program ended. */
    void judgeLostToo(String tier) {
        judge(tier, Set.of(SendAgain.LOST));
    }

    private void judge(String tier, Set<SendAgain> again) {
        Contender judge = Contender.of(table(), tier).orElse(null);
        if (judging.get() || judge == null) {
            return;
        }
        problem.set("");
        judging.set(true);
        var limits =
                new RunLimits(RunLimits.USUAL.inFlight(), comparison.protocol().spendingCapOrNull());
        var run = new JudgeRun(services.dispatcher(), services.store(), limits);
        tasks.run(
                Strings.text("compare.judge.task", tier),
                progress -> {
                    try {
                        return run.run(comparison.id(), judge, again, asked -> progress.report(asked, 0, ""));
                    } finally {
                        tasks.onUiThread(() -> judging.set(false));
                    }
                },
                end -> onJudged.run(),
                failed -> problem.set(String.valueOf(failed.getMessage())));
    }

    private RoutingTable table() {
        return services.router().get().table();
    }
}
