package signalbox.core.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.PriceBook;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a switch rested on, as the ledger keeps it. */
final class DecisionRecord {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DecisionRecord() {}

    static String of(VerdictBasis basis, PriceBook prices) {
        ReviewResult result = basis.result();
        Comparison comparison = result.comparison();
        ObjectNode json = JSON.createObjectNode();
        json.put("verdict", basis.verdict().wireName());
        json.put("plan", comparison.protocol().plan().wireName());
        json.put("scope", comparison.protocol().scope().written());
        json.put("hand_picked", comparison.protocol().handPicked());
        json.put("margin", comparison.terms().margin());
        json.put("severe_limit", comparison.terms().severeLimit());
        json.put("alpha", comparison.terms().alpha());
        putVotes(json.putObject("votes"), result.tally());
        putEvidence(
                json.putObject("log_evidence"),
                basis.judgeCounts() ? basis.judged().evidence() : result.evidence());
        ObjectNode controls = json.putObject("controls");
        controls.put("identical", result.controls().identical());
        controls.put("false_preferences", result.controls().falsePreferences());
        controls.put("degraded", result.controls().degraded());
        controls.put("caught", result.controls().caught());
        if (!basis.judged().opinions().isEmpty()) {
            putJudge(json.putObject("judge"), basis);
        }
        List<ReviewItem> items = basis.judged().review().items();
        for (Side side : Side.values()) {
            Contender contender = comparison.contender(side);
            ObjectNode model = json.putObject(side.wireName());
            model.put("tier", contender.tier());
            model.put("model", contender.model().toString());
            model.put("versions", versions(items, side));
            prices.priceOf(contender.model()).map(ModelPrice::toString).ifPresent(price -> model.put("price", price));
        }
        putCost(json.putObject("cost_usd"), basis.cost());
        json.put("lost_calls", basis.cost().lost().total());
        basis.saving()
                .ifPresent(yearly ->
                        json.put("saving_per_year_usd", yearly.saving().usd()));
        json.put("vote_on_each", votes(items));
        return json.toString();
    }

    private static void putVotes(ObjectNode json, Tally tally) {
        VoteCounts counts = tally.counts();
        for (Outcome outcome : Outcome.values()) {
            json.put(outcome.name().toLowerCase(Locale.ROOT), counts.of(outcome));
        }
        json.put("severe", counts.severe());
        json.put("changed_after_reveal", tally.changed());
        json.put("cast_with_sides_known", tally.unblinded());
        json.put("passed_over", tally.passedOver());
    }

    private static void putEvidence(ObjectNode json, Evidence evidence) {
        json.put("switch", evidence.logSwitch());
        json.put("keep", evidence.logKeep());
        json.put("severe", evidence.logSevere());
        json.put("lower_bound", evidence.lowerBound());
    }

    private static void putJudge(ObjectNode json, VerdictBasis basis) {
        JudgedReview.Agreement agreement = basis.judged().agreement();
        json.put("counts", basis.judgeCounts());
        json.put("examples", basis.judged().opinions().size());
        json.put("agreed", agreement.agreed());
        json.put("of", agreement.both());
        json.put("agreement_low", agreement.low());
        json.put("agreement_high", agreement.high());
    }

    private static void putCost(ObjectNode json, ReviewCost cost) {
        json.put("answers", cost.answers().usd());
        json.put("judge", cost.judge().usd());
        json.put("lost_calls_estimate", cost.lostEstimate().usd());
    }

    /** The models' names as the providers gave them, each once. */
    private static String versions(List<ReviewItem> items, Side side) {
        return items.stream()
                .filter(item -> !item.example().isControl())
                .flatMap(item -> item.side(side).answer().stream())
                .map(SideState.Answered::version)
                .filter(version -> !version.isEmpty())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Every vote by the number of its example, controls apart: they outlive the comparison. */
    private static String votes(List<ReviewItem> items) {
        return items.stream()
                .filter(item -> !item.example().isControl())
                .map(item -> (item.example().position() + 1) + " "
                        + item.outcome()
                                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
                                .orElse(item.isSkipped() ? "skipped" : "open")
                        + (item.isSevere() ? " severe" : ""))
                .collect(Collectors.joining(", "));
    }
}
