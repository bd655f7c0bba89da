package signalbox.core.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.CostEstimator;
import signalbox.core.pricing.PriceBook;
import signalbox.core.pricing.TokenCounter;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TaskRoute;
import signalbox.core.table.Tier;

/**
 * Decides where a request goes under one routing table: forced tier, hard routes, user override, task route,
 * classifier, default, then the check that the input fits. The first that decides, decides; the later ones are asked
 * all the same, so that the trace tells what would have happened. Immutable and safe for use by many threads. Needs no
 * key and no network unless its {@link ClassifierParts} have a caller and the table's classifier asks a model; then a
 * decision may block for the classifier's time limit, and an interrupt ends the wait and stays set.
 */
public final class Router {
    private final RoutingTable table;
    private final PriceBook prices;
    private final TokenCounter tokens;
    private final ClassifierParts parts;
    private final CostEstimator costs;
    private final ClassifierStage classifier;
    private final List<StageRule> before;
    private final StageRule last;

    /** A router that asks no model; see {@link ClassifierParts#NONE}. */
    public Router(RoutingTable table, PriceBook prices, TokenCounter tokens) {
        this(table, prices, tokens, ClassifierParts.NONE);
    }

    public Router(RoutingTable table, PriceBook prices, TokenCounter tokens, ClassifierParts parts) {
        this.table = table;
        this.prices = prices;
        this.tokens = tokens;
        this.parts = parts;
        this.costs = new CostEstimator(prices);
        this.before = List.of(
                new ForcedStage(table),
                new HardRouteStage(table),
                new UserOverrideStage(table),
                new TaskRouteStage(table));
        this.classifier = ClassifierStage.of(table, prices, parts);
        this.last = new DefaultStage(table);
    }

    public RoutingTable table() {
        return table;
    }

    /** The same decisions without asking any model: for previews and backtests. */
    public Router offline() {
        return parts.caller().isEmpty() ? this : new Router(table, prices, tokens, parts.withoutCaller());
    }

    /**
     * @throws IllegalArgumentException with a sentence for the reader where the request insists on a tier that the
     *     table does not have
     */
    public Decision decide(ChatRequest request) {
        return decide(request, Passed.NOTHING);
    }

    /**
     * What would have been decided without the rule or stage that did; empty where it was the default tier, without
     * which there is no decision. Asks no model.
     *
     * @param decision of this table on the same request
     */
    public Optional<Decision> without(ChatRequest request, Decision decision) {
        return decision.stages().stream()
                .filter(stage -> stage.outcome() == StageOutcome.DECIDED
                        && stage.name() != StageName.FIT_CHECK
                        && stage.name() != StageName.DEFAULT)
                .findFirst()
                .map(stage -> offline()
                        .decide(request, new Passed(stage.name(), stage.rule().orElse(-1))));
    }

    private Decision decide(ChatRequest request, Passed passed) {
        String text = request.text();
        Trace trace = new Trace();
        for (StageRule rule : before) {
            StageInput input = new StageInput(request, text, passed, trace.deciding == null);
            long start = System.nanoTime();
            if (!passed.isStage(rule.name())) {
                trace.add(rule.name(), rule.ask(input), start);
            }
        }
        StageInput input = new StageInput(request, text, passed, trace.deciding == null);
        long start = System.nanoTime();
        Classification seen = classifier.classify(input);
        if (!passed.isStage(StageName.CLASSIFIER)) {
            trace.add(StageName.CLASSIFIER, classifier.ruling(seen), start);
        }
        trace.add(StageName.DEFAULT, last.ask(input), System.nanoTime());
        return fitting(request, seen, trace);
    }

    private Decision fitting(ChatRequest request, Classification seen, Trace trace) {
        Ruling chosen = Objects.requireNonNull(trace.deciding, "the default stage always decides");
        int inputTokens = tokens.count(request);
        FitCheck fit = FitCheck.of(table, chosen, inputTokens, request.maxTokens());
        trace.stages.add(fit.stage());
        Tier tier = table.requireTier(fit.tier());
        ModelRef model = fit.escalated() ? tier.model() : modelOf(chosen, tier);
        return new Decision(
                tier.name(),
                model,
                fit.escalated() ? Cause.ESCALATED : chosen.cause(),
                seen.complexity(),
                request.hints().taskType().orElse(seen.taskType()),
                fit.escalated() ? fit.stage().detail() : chosen.detail(),
                trace.stages,
                inputTokens,
                costs.estimate(model, inputTokens, outputBound(request, tier)),
                alternatives(request, inputTokens),
                table.hash(),
                seen.call());
    }

    /** What the classifier makes of a request; asks no model. */
    public Classified classified(ChatRequest request) {
        Classification seen = classifier.classifier().classify(request, false);
        return new Classified(seen.complexity(), seen.sure(), seen.tierOrNull());
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

    /** The stages so far, and the one that decided. */
    private static final class Trace {
        final List<Stage> stages = new ArrayList<>();

        @Nullable
        Ruling deciding;

        void add(StageName name, Ruling ruling, long start) {
            boolean decides = deciding == null && ruling.chooses();
            stages.add(ruling.toStage(name, decides, System.nanoTime() - start));
            deciding = decides ? ruling : deciding;
        }
    }
}
