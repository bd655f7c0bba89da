package signalbox.core.routing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.TaskRoute;

/**
 * What a stage says when asked.
 *
 * @param cause of the decision, should this stage decide
 * @param route where to; null where the stage has nothing to say
 * @param tier the tier whose limits and successors apply; null where the stage has nothing to say
 */
record Ruling(
        Cause cause,
        @Nullable TaskRoute route,
        @Nullable String tier,
        String detail,
        @Nullable Integer rule,
        @Nullable MatchSpan match,
        List<Signal> signals) {

    static Ruling passes(Cause cause, String detail) {
        return new Ruling(cause, null, null, detail, null, null, List.of());
    }

    static Ruling toTier(Cause cause, String tier, String detail) {
        return new Ruling(cause, new TaskRoute.ToTier(tier), tier, detail, null, null, List.of());
    }

    Ruling withDetail(String newDetail) {
        return new Ruling(cause, route, tier, newDetail, rule, match, signals);
    }

    Ruling withSignals(List<Signal> newSignals) {
        return new Ruling(cause, route, tier, detail, rule, match, newSignals);
    }

    boolean chooses() {
        return tier != null;
    }

    Stage toStage(StageName name, boolean decides, long nanoseconds) {
        StageOutcome outcome =
                decides ? StageOutcome.DECIDED : chooses() ? StageOutcome.WOULD_DECIDE : StageOutcome.PASSED;
        return new Stage(name, outcome, tier, detail, rule, match, signals, Duration.ofNanos(nanoseconds));
    }
}
