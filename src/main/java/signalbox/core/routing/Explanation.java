package signalbox.core.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;
import signalbox.core.pricing.CostEstimate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A decision told in words: what decided, what else would have, what nearly did, how far from the boundary, what would
 * have happened without the deciding rule, and what the call would cost on every tier.
 *
 * @param without what would have been decided without the rule or stage that did; null where the default tier did
 */
public record Explanation(Decision decision, @Nullable Decision without) {
    /** Asks no model, and explains what the router decides. */
    public static Explanation of(Router router, ChatRequest request) {
        Decision decision = router.decide(request);
        return new Explanation(decision, router.without(request, decision).orElse(null));
    }

    /**
     * The same with what the budgets make of it.
     *
     * @param judged this decision after the budgets
     */
    public Explanation judged(Decision judged) {
        return new Explanation(judged, judged.cause() == Cause.BUDGET ? decision : without);
    }

    /** Whole sentences, each on a subject of its own, the most important first. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                decision.isRefused()
                        ? "The request is refused by " + words(decision.cause()) + "."
                        : "The request goes to tier \"" + decision.tier() + "\" ("
                                + decision.model().modelId() + "), decided by " + words(decision.cause()) + ".");
        sentences.add(decision.reason());
        for (Stage stage : decision.stages()) {
            told(stage).ifPresent(sentences::add);
        }
        classifier().ifPresent(sentences::add);
        sentences.add(withoutIt());
        return sentences;
    }

    /** What nearly decided: rules of which a word occurs, and a score near a boundary. */
    public List<String> nearMisses() {
        List<String> near = new ArrayList<>();
        String rules = decision.stage(StageName.HARD_ROUTES).detail();
        int place = rules.indexOf("nearly did");
        if (place >= 0) {
            near.add(rules.substring(rules.lastIndexOf(" Rule", place) + 1));
        }
        return near;
    }

    private Optional<String> told(Stage stage) {
        boolean moved = stage.outcome() == StageOutcome.DECIDED && stage.name() == StageName.FIT_CHECK;
        if (moved || (stage.outcome() == StageOutcome.WOULD_DECIDE && stage.name() != StageName.DEFAULT)) {
            return Optional.of((moved ? "" : "Had nothing decided before, this would have: ") + stage.detail());
        }
        if (stage.name() == StageName.BUDGET && stage.outcome() == StageOutcome.PASSED) {
            return Optional.of("The budgets: " + stage.detail());
        }
        return stage.name() == StageName.HARD_ROUTES && !nearMisses().isEmpty()
                ? Optional.of(String.join(" ", nearMisses()))
                : Optional.empty();
    }

    private Optional<String> classifier() {
        Stage stage = decision.stage(StageName.CLASSIFIER);
        return decision.cause() == Cause.CLASSIFIER || stage.outcome() == StageOutcome.WOULD_DECIDE
                ? Optional.empty()
                : Optional.of("The classifier: " + stage.detail());
    }

    private String withoutIt() {
        if (without == null) {
            return "Nothing but the default tier had anything to say.";
        }
        String same = !decision.isRefused()
                        && without.tier().equals(decision.tier())
                        && without.model().equals(decision.model())
                ? "Without that it would go there all the same"
                : "Without that it would go to tier \"" + without.tier() + "\" ("
                        + without.model().modelId() + ")";
        return same + ", by " + words(without.cause()) + ": " + without.reason() + difference(without);
    }

    private String difference(Decision other) {
        Optional<CostEstimate> mine = decision.estimate();
        Optional<CostEstimate> theirs = other.estimate();
        if (mine.isEmpty()
                || theirs.isEmpty()
                || mine.get().high().compareTo(theirs.get().high()) == 0) {
            return "";
        }
        boolean dearer = theirs.get().high().compareTo(mine.get().high()) > 0;
        return " That is " + (dearer ? "dearer" : "cheaper") + ": at most $"
                + theirs.get().high() + " instead of $" + mine.get().high() + ".";
    }

    private static String words(Cause cause) {
        return switch (cause) {
            case FORCED -> "the caller, who insists on it";
            case HARD_ROUTE -> "a hard route";
            case USER_OVERRIDE -> "the user's own tier";
            case TASK_ROUTE -> "the declared task type";
            case CLASSIFIER -> "the classifier";
            case DEFAULT -> "the default tier";
            case ESCALATED -> "the check that the input fits";
            case BUDGET -> "a budget";
        };
    }

    /** The decision's JSON with {@code explanation}: the sentences, the near misses and the decision without. */
    public ObjectNode toJson() {
        ObjectNode json = DecisionJson.toJson(decision);
        ObjectNode explanation = json.putObject("explanation");
        sentences().forEach(explanation.putArray("sentences")::add);
        nearMisses().forEach(explanation.putArray("near_misses")::add);
        ObjectNode other = JsonNodeFactory.instance.objectNode();
        if (without == null) {
            explanation.putNull("without");
        } else {
            other.put("tier", without.tier());
            other.put("model_id", without.model().modelId());
            other.put("cause", without.cause().wireName());
            other.put("reason", without.reason());
            explanation.set("without", other);
        }
        ArrayNode tiers = explanation.putArray("tiers");
        for (Alternative alternative : decision.alternatives()) {
            tiers.add(String.format(Locale.ROOT, "%s: %s", alternative.tier(), costs(alternative)));
        }
        return json;
    }

    private static String costs(Alternative alternative) {
        return alternative
                .estimate()
                .map(cost -> "$" + cost.low() + " to $" + cost.high())
                .orElse("unknown");
    }
}
