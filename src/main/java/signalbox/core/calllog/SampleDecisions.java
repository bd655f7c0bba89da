package signalbox.core.calllog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.SampleWords.SampleTask;
import signalbox.core.calllog.SampleWords.SampleText;
import signalbox.core.calllog.SampleWords.SampleTier;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Cost;
import signalbox.core.pricing.CostEstimate;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.routing.Alternative;
import signalbox.core.routing.Cause;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Stage;
import signalbox.core.routing.StageName;
import signalbox.core.routing.StageOutcome;
import signalbox.core.table.Complexity;

/** Decisions for the sample log, with a trace that fits what was chosen. */
final class SampleDecisions {
    private static final Map<Complexity, String> TIER_OF = Map.of(
            Complexity.SIMPLE, "nano",
            Complexity.MEDIUM, "standard",
            Complexity.COMPLEX, "standard",
            Complexity.REASONING, "reasoning");
    private static final Map<Cause, StageName> STAGE_OF = Map.of(
            Cause.HARD_ROUTE, StageName.HARD_ROUTES,
            Cause.TASK_ROUTE, StageName.TASK_ROUTE,
            Cause.CLASSIFIER, StageName.CLASSIFIER,
            Cause.DEFAULT, StageName.DEFAULT);

    private final SampleWords words;

    SampleDecisions(SampleWords words) {
        this.words = words;
    }

    Decision decision(SampleTask task, SampleText text, SampleTier tier, int inputTokens) {
        Cause cause = causeOf(task, text, tier);
        String reason = reason(cause, task, text, tier);
        return new Decision(
                tier.name(),
                tier.modelRef(),
                cause,
                task.level(),
                task.name(),
                reason,
                stages(cause, tier.name(), reason, task.level()),
                inputTokens,
                estimate(tier, inputTokens),
                words.tiers().stream()
                        .map(one -> new Alternative(one.name(), estimate(one, inputTokens)))
                        .toList(),
                "sample");
    }

    private static Cause causeOf(SampleTask task, SampleText text, SampleTier tier) {
        if (text.hardRoute() != null) {
            return Cause.HARD_ROUTE;
        }
        if (tier.name().equals(TIER_OF.get(task.level()))) {
            return Cause.CLASSIFIER;
        }
        return tier.name().equals("standard") ? Cause.DEFAULT : Cause.TASK_ROUTE;
    }

    private static String reason(Cause cause, SampleTask task, SampleText text, SampleTier tier) {
        return switch (cause) {
            case HARD_ROUTE -> "A hard route matched: " + text.hardRoute() + ".";
            case CLASSIFIER -> "It looks " + task.complexity() + ", which goes to " + tier.name() + ".";
            case TASK_ROUTE -> "Calls of type " + task.name() + " go to " + tier.name() + ".";
            case FORCED, USER_OVERRIDE, DEFAULT, ESCALATED, BUDGET ->
                "Nothing else decided, so the default tier was taken.";
        };
    }

    private static List<Stage> stages(Cause cause, String tier, String reason, Complexity level) {
        StageName deciding = STAGE_OF.getOrDefault(cause, StageName.DEFAULT);
        List<Stage> stages = new ArrayList<>();
        for (StageName name : StageName.values()) {
            if (name == StageName.BUDGET) {
                continue;
            }
            stages.add(
                    name == deciding
                            ? stage(name, StageOutcome.DECIDED, tier, reason)
                            : stage(name, StageOutcome.PASSED, null, passed(name, level)));
        }
        return stages;
    }

    private static String passed(StageName name, Complexity level) {
        return switch (name) {
            case FORCED -> "The caller insisted on no tier.";
            case HARD_ROUTES -> "No hard route matched.";
            case USER_OVERRIDE -> "The user has no tier of their own.";
            case TASK_ROUTE -> "The call declared no task type.";
            case CLASSIFIER -> "It looks " + level.wireName() + ".";
            case DEFAULT -> "The default tier is standard.";
            case FIT_CHECK -> "The input fits the model.";
            case BUDGET -> "No budget covers the call.";
        };
    }

    private static Stage stage(StageName name, StageOutcome outcome, @Nullable String tier, String detail) {
        return new Stage(name, outcome, tier, detail, null, null, List.of(), Duration.ofNanos(2_000));
    }

    private static Optional<CostEstimate> estimate(SampleTier tier, int inputTokens) {
        ModelPrice price = tier.price();
        return Optional.of(new CostEstimate(
                inputTokens,
                Cost.of(Usage.of(inputTokens, 20), price).total(),
                Cost.of(Usage.of(inputTokens, 4096), price).total()));
    }
}
