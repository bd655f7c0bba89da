package signalbox.core.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signalbox.core.chat.ModelRef;
import signalbox.core.routing.Decision;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.Tier;

/**
 * The models of a call in the order in which they are tried: the chosen one, its tier's fallbacks, then the tiers above,
 * each with its own fallbacks. Each model once.
 */
record AttemptPlan(List<Step> steps) {
    /** @param maxTokens the bound on output tokens of the tier that brought the model in */
    record Step(ModelRef model, int maxTokens) {}

    static AttemptPlan of(Decision decision, RoutingTable table) {
        Tier tier = table.requireTier(decision.tier());
        Map<ModelRef, Step> steps = new LinkedHashMap<>();
        steps.put(decision.model(), new Step(decision.model(), tier.maxTokens()));
        addModels(tier, steps);
        table.tiersAbove(tier).forEach(above -> addModels(above, steps));
        return new AttemptPlan(List.copyOf(steps.values()));
    }

    /** The chosen model alone: another model's answer would say nothing of the one that is compared. */
    AttemptPlan withoutFallbacks() {
        return new AttemptPlan(steps.subList(0, 1));
    }

    /** The tier's own models alone: a call that a budget sent there is not to come back up. */
    AttemptPlan within(Tier tier) {
        return new AttemptPlan(steps.stream()
                .filter(step -> tier.models().contains(step.model()))
                .toList());
    }

    /** Whether a model that comes after this step may give a longer answer. */
    boolean allowsLongerThan(Step step) {
        return steps.stream().skip(steps.indexOf(step) + 1L).anyMatch(later -> later.maxTokens() > step.maxTokens());
    }

    private static void addModels(Tier tier, Map<ModelRef, Step> steps) {
        for (ModelRef model : tier.models()) {
            steps.putIfAbsent(model, new Step(model, tier.maxTokens()));
        }
    }
}
