package signalbox.core.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.CostEstimate;
import signalbox.core.table.Complexity;

/**
 * Where a request goes, the one cause, and the trace of every stage.
 *
 * @param tier the chosen tier; for a task route straight to a model, the tier whose limits and successors apply
 * @param model the first model to try
 * @param complexity as the classifier sees it, whether or not that decided
 * @param taskType as declared, else as the classifier sees it
 * @param reason one plain sentence
 * @param stages every stage in order
 * @param inputTokens counted before sending
 * @param estimate of the chosen model; empty where its price is unknown
 * @param alternatives the same for every tier, cheap to premium, the chosen one included
 * @param tableHash of the routing table that decided
 * @param classifierCall the model that the classifier asked; empty where it asked none
 */
public record Decision(
        String tier,
        ModelRef model,
        Cause cause,
        Complexity complexity,
        String taskType,
        String reason,
        List<Stage> stages,
        int inputTokens,
        Optional<CostEstimate> estimate,
        List<Alternative> alternatives,
        String tableHash,
        Optional<ClassifierCall> classifierCall) {
    /** A decision for which no model was asked. */
    public Decision(
            String tier,
            ModelRef model,
            Cause cause,
            Complexity complexity,
            String taskType,
            String reason,
            List<Stage> stages,
            int inputTokens,
            Optional<CostEstimate> estimate,
            List<Alternative> alternatives,
            String tableHash) {
        this(
                tier,
                model,
                cause,
                complexity,
                taskType,
                reason,
                stages,
                inputTokens,
                estimate,
                alternatives,
                tableHash,
                Optional.empty());
    }

    public Decision {
        stages = List.copyOf(stages);
        alternatives = List.copyOf(alternatives);
    }

    /** What one stage said. */
    public Stage stage(StageName name) {
        return stages.stream().filter(stage -> stage.name() == name).findFirst().orElseThrow();
    }

    /** Whether a budget lets no model be called. */
    public boolean isRefused() {
        return cause == Cause.BUDGET && stage(StageName.BUDGET).tier().isEmpty();
    }

    /** The same with the budgets' stage at its end. */
    public Decision afterBudget(Stage budget) {
        return afterBudget(budget, cause, reason, tier, model, estimate);
    }

    /** No model is called, for the reason that the budgets' stage gives. */
    public Decision refusedBy(Stage budget) {
        return afterBudget(budget, Cause.BUDGET, budget.detail(), tier, model, estimate);
    }

    /** Another tier's model is called, for the reason that the budgets' stage gives. */
    public Decision movedBy(Stage budget, String newTier, ModelRef newModel, Optional<CostEstimate> newEstimate) {
        return afterBudget(budget, Cause.BUDGET, budget.detail(), newTier, newModel, newEstimate);
    }

    private Decision afterBudget(
            Stage budget,
            Cause newCause,
            String newReason,
            String newTier,
            ModelRef newModel,
            Optional<CostEstimate> newEstimate) {
        List<Stage> all = new ArrayList<>(stages);
        all.add(budget);
        return new Decision(
                newTier,
                newModel,
                newCause,
                complexity,
                taskType,
                newReason,
                all,
                inputTokens,
                newEstimate,
                alternatives,
                tableHash,
                classifierCall);
    }
}
