package signalbox.core.routing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signalbox.core.chat.ChatRequest;
import signalbox.core.learning.TrainedModel;
import signalbox.core.table.Complexity;
import signalbox.core.table.RoutingTable;

/**
 * The trained model's word on a request. A model of complexities or tiers names one; a model of gains says how much a
 * dear answer is worth, and what is worth more than the threshold counts as complex, the rest as simple.
 */
final class ModelClassifier implements Classifier {
    private final RoutingTable table;
    private final TrainedModel model;
    private final RulesClassifier rules;
    private final double threshold;

    ModelClassifier(RoutingTable table, TrainedModel model, RulesClassifier rules) {
        this.table = table;
        this.model = model;
        this.rules = rules;
        this.threshold =
                model.isGain() ? model.threshold(table.classifier().dearShare().orElse(model.dearShare())) : 0;
    }

    @Override
    public Classification classify(ChatRequest request, boolean mayAsk) {
        Classification eyes = rules.classify(request, mayAsk);
        String text = request.lastUserText();
        return model.isGain() ? byGain(eyes, model.gain(text)) : byLabel(eyes, model.labels(text));
    }

    private Classification byGain(Classification eyes, double gain) {
        boolean dear = gain >= threshold;
        String saw = String.format(
                Locale.ROOT,
                "The trained model sees a gain of %.3f from a dear answer, %.3f %s the threshold",
                gain,
                Math.abs(gain - threshold),
                dear ? "above" : "below");
        return new Classification(
                dear ? Complexity.COMPLEX : Complexity.SIMPLE,
                eyes.taskType(),
                gain,
                Math.abs(gain - threshold),
                List.of(),
                saw,
                null,
                true,
                null);
    }

    private Classification byLabel(Classification eyes, List<TrainedModel.Likelihood> labels) {
        TrainedModel.Likelihood best = labels.getFirst();
        Optional<TrainedModel.Likelihood> next = labels.stream().skip(1).findFirst();
        double lead = best.probability()
                - next.map(TrainedModel.Likelihood::probability).orElse(0.0);
        String saw =
                String.format(Locale.ROOT, "The trained model sees %s (%.0f%%", best.label(), 100 * best.probability())
                        + next.map(other -> String.format(
                                        Locale.ROOT, "; next %s, %.0f%%", other.label(), 100 * other.probability()))
                                .orElse("")
                        + ")";
        Optional<Complexity> complexity = Complexity.ofWireName(best.label());
        boolean known = complexity.isPresent() || table.tier(best.label()).isPresent();
        return new Classification(
                complexity.orElse(eyes.complexity()),
                eyes.taskType(),
                best.probability(),
                lead,
                List.of(),
                known ? saw : saw + ", which is no tier of this table",
                complexity.isPresent() || !known ? null : best.label(),
                known,
                null);
    }
}
