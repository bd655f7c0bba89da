package signalbox.core.routing;

import signalbox.core.pricing.PriceBook;
import signalbox.core.table.RoutingTable;

/** The classifier's complexity, mapped to a tier by the table. */
record ClassifierStage(RoutingTable table, Classifier classifier) implements StageRule {
    static ClassifierStage of(RoutingTable table, PriceBook prices, ClassifierParts parts) {
        RulesClassifier rules = new RulesClassifier(table.classifier().rules());
        return new ClassifierStage(
                table,
                switch (table.classifier().method()) {
                    case RULES -> rules;
                    case LLM -> new LlmClassifier(table, prices, parts, rules);
                    case HYBRID ->
                        new HybridClassifier(
                                rules,
                                new LlmClassifier(table, prices, parts, rules),
                                table.classifier().near());
                    case MODEL ->
                        parts.model()
                                .<Classifier>map(model -> new ModelClassifier(table, model, rules))
                                .orElseGet(() -> new MissingModelClassifier(rules));
                });
    }

    @Override
    public StageName name() {
        return StageName.CLASSIFIER;
    }

    /** A model is asked only where no stage before has decided: what it answers would go unused. */
    Classification classify(StageInput input) {
        return classifier.classify(input.request(), input.undecided());
    }

    @Override
    public Ruling ask(StageInput input) {
        return ruling(classify(input));
    }

    Ruling ruling(Classification seen) {
        if (!seen.sure()) {
            return Ruling.passes(Cause.CLASSIFIER, seen.saw() + ".").withSignals(seen.signals());
        }
        String tier = seen.tier().orElse(table.complexityToTier().get(seen.complexity()));
        Ruling ruling = tier == null
                ? Ruling.passes(Cause.CLASSIFIER, seen.saw() + ", which the table maps to no tier.")
                : Ruling.toTier(Cause.CLASSIFIER, tier, seen.saw() + ".");
        return ruling.withSignals(seen.signals());
    }
}
