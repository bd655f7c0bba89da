package signalbox.core.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.CostEstimator;
import signalbox.core.pricing.PriceBook;
import signalbox.core.pricing.TokenCounter;
import signalbox.core.table.Complexity;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TaskRoute;
import signalbox.core.table.Tier;

/**
 * Decides where a request goes under one routing table: forced tier, hard routes, user override, task route,
 * classifier, default, then the check that the input fits. The first that decides, decides; the later ones are asked
 * all the same, so that the trace tells what would have happened. Immutable and safe for use by many threads; needs no
 * key and no network.
 */
public final class Router {
    private final RoutingTable table;
    private final TokenCounter tokens;
    private final CostEstimator costs;
    private final List<StageRule> rules;
    private final ClassifierStage classifier;

    public Router(RoutingTable table, PriceBook prices, TokenCounter tokens) {
        this.table = table;
        this.tokens = tokens;
        this.costs = new CostEstimator(prices);
        this.classifier = new ClassifierStage(table, new RulesClassifier(ClassifierRules.shipped()));
        this.rules = List.of(
                new ForcedStage(table),
                new HardRouteStage(table),
                new UserOverrideStage(table),
                new TaskRouteStage(table),
                classifier,
                new DefaultStage(table));
    }

    public RoutingTable table() {
        return table;
    }

    /**
     * @throws IllegalArgumentException with a sentence for the reader where the request insists on a tier that the
     *     table does not have
     */
    public Decision decide(ChatRequest request) {
        String text = request.text();
        Classification seen = classifier.classify(request);
        StageInput input = new StageInput(request, text, seen);
        List<Stage> stages = new ArrayList<>();
        Ruling deciding = null;
        for (StageRule rule : rules) {
            long start = System.nanoTime();
            Ruling ruling = rule.ask(input);
            boolean decides = deciding == null && ruling.chooses();
            stages.add(ruling.toStage(rule.name(), decides, System.nanoTime() - start));
            deciding = decides ? ruling : deciding;
        }
        Ruling chosen = Objects.requireNonNull(deciding, "the default stage always decides");
        int inputTokens = tokens.count(request);
        FitCheck fit = FitCheck.of(table, chosen, inputTokens, request.maxTokens());
        stages.add(fit.stage());
        Tier tier = table.requireTier(fit.tier());
        ModelRef model = fit.escalated() ? tier.model() : modelOf(chosen, tier);
        return new Decision(
                tier.name(),
                model,
                fit.escalated() ? Cause.ESCALATED : chosen.cause(),
                seen.complexity(),
                request.hints().taskType().orElse(seen.taskType()),
                fit.escalated() ? fit.stage().detail() : chosen.detail(),
                stages,
                inputTokens,
                costs.estimate(model, inputTokens, outputBound(request, tier)),
                alternatives(request, inputTokens),
                table.hash());
    }

    /** How hard the classifier takes a request to be; asks no model. */
    public Complexity complexityOf(ChatRequest request) {
        return classifier.classify(request).complexity();
    }

    private static ModelRef modelOf(Ruling chosen, Tier tier) {
        return chosen.route() instanceof TaskRoute.ToModel(ModelRef model) ? model : tier.model();
    }

    private List<Alternative> alternatives(ChatRequest request, int inputTokens) {
        return table.tiers().stream()
                .map(tier -> new Alternative(
                        tier.name(), costs.estimate(tier.model(), inputTokens, outputBound(request, tier))))
                .toList();
    }

    private static int outputBound(ChatRequest request, Tier tier) {
        return Math.min(request.maxTokens().orElse(tier.maxTokens()), tier.maxTokens());
    }
}
