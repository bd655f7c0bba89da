package signalbox.core.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;
import signalbox.core.pricing.CostEstimate;
import signalbox.core.routing.Alternative;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Stage;
import signalbox.core.routing.StageName;
import signalbox.core.routing.StageOutcome;
import signalbox.core.table.Budget;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.Tier;

/** A decision with what the budgets said of it as its last stage. */
final class BudgetTrace {
    private final Decision decision;
    private final long start;

    /** @param start when the budgets were first asked, in nanoseconds of the monotonic clock */
    BudgetTrace(Decision decision, long start) {
        this.decision = decision;
        this.start = start;
    }

    /** The budgets leave the decision as it is. */
    Decision passed(String words) {
        return decision.afterBudget(stage(StageOutcome.PASSED, null, words));
    }

    Decision refused(String words) {
        return decision.refusedBy(stage(StageOutcome.DECIDED, null, words));
    }

    /** To the budget's cheaper tier, or to the cheapest above it that the input fits; never to a dearer one. */
    Decision downgraded(Budget budget, String words, ChatRequest request, RoutingTable table) {
        List<String> names = table.tierNames();
        int chosen = names.indexOf(decision.tier());
        int cheaper = budget.downgradeTo().map(names::indexOf).orElse(0);
        while (cheaper < chosen && !fits(table.tiers().get(cheaper), request)) {
            cheaper++;
        }
        if (cheaper >= chosen) {
            return passed(words + "; \"" + decision.tier() + "\" is the cheapest tier that the call fits.");
        }
        Tier tier = table.tiers().get(cheaper);
        String sentence = words + "; moved down from \"" + decision.tier() + "\" to \"" + tier.name() + "\".";
        return decision.movedBy(
                stage(StageOutcome.DECIDED, tier.name(), sentence), tier.name(), tier.model(), estimate(tier.name()));
    }

    private Optional<CostEstimate> estimate(String tier) {
        return decision.alternatives().stream()
                .filter(alternative -> alternative.tier().equals(tier))
                .findFirst()
                .flatMap(Alternative::estimate);
    }

    private boolean fits(Tier tier, ChatRequest request) {
        return tier.contextTokens().isEmpty()
                || decision.inputTokens()
                                + (long) Math.min(request.maxTokens().orElse(tier.maxTokens()), tier.maxTokens())
                        <= tier.contextTokens().getAsInt();
    }

    private Stage stage(StageOutcome outcome, @Nullable String tier, String words) {
        return new Stage(
                StageName.BUDGET,
                outcome,
                tier,
                words,
                null,
                null,
                List.of(),
                Duration.ofNanos(System.nanoTime() - start));
    }
}
