package signalbox.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signalbox.core.pricing.CostEstimate;
import signalbox.core.routing.Alternative;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Signal;
import signalbox.core.routing.Stage;
import signalbox.core.routing.StageOutcome;

/** A decision as lines of text for a terminal. */
final class DecisionWords {
    private DecisionWords() {}

    static List<String> lines(Decision decision) {
        List<String> lines = new ArrayList<>();
        lines.add(decision.tier() + "  (" + decision.model().modelId() + " at "
                + decision.model().provider() + ")");
        lines.add("  because  " + decision.reason());
        lines.add(
                "  cost     " + costs(decision.estimate()) + "  for about " + decision.inputTokens() + " input tokens");
        lines.add("  stages");
        for (Stage stage : decision.stages()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "    %s %-13s %s",
                    mark(stage.outcome()),
                    stage.name().wireName().replace('_', ' '),
                    stage.detail()));
            for (Signal signal : stage.signals()) {
                lines.add(String.format(
                        Locale.ROOT, "        %+.1f  %s (%s)", signal.weight(), signal.name(), signal.seen()));
            }
        }
        lines.add("  on every tier");
        for (Alternative alternative : decision.alternatives()) {
            lines.add(String.format(Locale.ROOT, "    %-13s %s", alternative.tier(), costs(alternative.estimate())));
        }
        return lines;
    }

    private static String mark(StageOutcome outcome) {
        return switch (outcome) {
            case DECIDED -> "●";
            case WOULD_DECIDE -> "○";
            case PASSED -> "·";
        };
    }

    private static String costs(Optional<CostEstimate> estimate) {
        return estimate.map(cost -> "≈ $" + cost.low() + " to $" + cost.high()).orElse("unknown");
    }
}
