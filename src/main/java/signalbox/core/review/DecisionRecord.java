package signalbox.core.review;

import java.util.Locale;
import java.util.Optional;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.PriceBook;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a switch rested on, as the ledger keeps it. */
final class DecisionRecord {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DecisionRecord() {}

    static String of(ReviewResult result, Optional<YearlySaving> saving, PriceBook prices) {
        Comparison comparison = result.comparison();
        ObjectNode json = JSON.createObjectNode();
        json.put("verdict", result.verdict().wireName());
        json.put("plan", comparison.protocol().plan().wireName());
        json.put("scope", comparison.protocol().scope().written());
        json.put("margin", comparison.terms().margin());
        json.put("severe_limit", comparison.terms().severeLimit());
        json.put("alpha", comparison.terms().alpha());
        VoteCounts counts = result.tally().counts();
        ObjectNode votes = json.putObject("votes");
        for (Outcome outcome : Outcome.values()) {
            votes.put(outcome.name().toLowerCase(Locale.ROOT), counts.of(outcome));
        }
        votes.put("severe", counts.severe());
        votes.put("changed_after_reveal", result.tally().changed());
        Evidence evidence = result.evidence();
        ObjectNode logs = json.putObject("log_evidence");
        logs.put("switch", evidence.logSwitch());
        logs.put("keep", evidence.logKeep());
        logs.put("severe", evidence.logSevere());
        logs.put("lower_bound", evidence.lowerBound());
        ObjectNode controls = json.putObject("controls");
        controls.put("identical", result.controls().identical());
        controls.put("false_preferences", result.controls().falsePreferences());
        controls.put("degraded", result.controls().degraded());
        controls.put("caught", result.controls().caught());
        for (Side side : Side.values()) {
            Contender contender = comparison.contender(side);
            ObjectNode model = json.putObject(side.wireName());
            model.put("tier", contender.tier());
            model.put("model", contender.model().toString());
            prices.priceOf(contender.model()).map(ModelPrice::toString).ifPresent(price -> model.put("price", price));
        }
        saving.ifPresent(
                yearly -> json.put("saving_per_year_usd", yearly.saving().usd()));
        return json.toString();
    }
}
