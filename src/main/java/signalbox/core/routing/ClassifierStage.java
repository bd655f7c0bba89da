package signalbox.core.routing;

import java.util.Locale;
import signalbox.core.chat.ChatRequest;
import signalbox.core.table.ClassifierMethod;
import signalbox.core.table.RoutingTable;

/** The classifier's complexity, mapped to a tier by the table. */
record ClassifierStage(RoutingTable table, RulesClassifier rules) implements StageRule {
    @Override
    public StageName name() {
        return StageName.CLASSIFIER;
    }

    Classification classify(ChatRequest request) {
        return rules.classify(request.lastUserText());
    }

    @Override
    public Ruling ask(StageInput input) {
        Classification seen = input.seen();
        String saw = "The rules see a " + seen.complexity().wireName() + " "
                + seen.taskType().replace('_', ' ') + " request (score "
                + String.format(Locale.ROOT, "%.1f", seen.score()) + ", "
                + String.format(Locale.ROOT, "%.1f", seen.distance()) + " from the boundary)";
        String note = table.classifier() == ClassifierMethod.RULES
                ? "."
                : "; the table asks for method \"" + table.classifier().wireName()
                        + "\", which this version does not have, so the rules alone were asked.";
        String tier = table.complexityToTier().get(seen.complexity());
        Ruling ruling = tier == null
                ? Ruling.passes(Cause.CLASSIFIER, saw + ", which the table maps to no tier" + note)
                : Ruling.toTier(Cause.CLASSIFIER, tier, saw + note);
        return ruling.withSignals(seen.signals());
    }
}
