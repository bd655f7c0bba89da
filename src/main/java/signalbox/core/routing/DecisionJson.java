package signalbox.core.routing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.CostEstimate;
import signalbox.core.pricing.Money;
import signalbox.core.table.Complexity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A decision as JSON: what the command line prints and what the call log keeps. Amounts are US dollars as exact
 * decimals, times are microseconds; what is unknown is {@code null}.
 */
public final class DecisionJson {
    private DecisionJson() {}

    public static ObjectNode toJson(Decision decision) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("tier", decision.tier());
        json.put("model_id", decision.model().modelId());
        json.put("provider", decision.model().provider());
        json.put("cause", decision.cause().wireName());
        json.put("complexity", decision.complexity().wireName());
        json.put("task_type", decision.taskType());
        json.put("reason", decision.reason());
        ArrayNode stages = json.putArray("stages");
        decision.stages().forEach(stage -> stages.add(StageJson.toJson(stage)));
        ObjectNode estimate = json.putObject("estimate");
        estimate.put("input_tokens", decision.inputTokens());
        putCosts(estimate, decision.estimate());
        ArrayNode alternatives = json.putArray("alternatives");
        for (Alternative alternative : decision.alternatives()) {
            putCosts(alternatives.addObject().put("tier", alternative.tier()), alternative.estimate());
        }
        json.put("table_hash", decision.tableHash());
        decision.classifierCall().ifPresent(call -> json.set("classifier_call", ClassifierCallJson.toJson(call)));
        return json;
    }

    /**
     * Reads what {@link #toJson} wrote. Fields that are missing read as empty, zero or unknown.
     *
     * @throws IllegalArgumentException where a name in it belongs to none of the closed lists
     */
    public static Decision fromJson(JsonNode json) {
        List<Stage> stages = new ArrayList<>();
        json.path("stages").forEach(stage -> stages.add(StageJson.fromJson(stage)));
        int inputTokens = json.path("estimate").path("input_tokens").asInt(0);
        List<Alternative> alternatives = new ArrayList<>();
        for (JsonNode alternative : json.path("alternatives")) {
            alternatives.add(new Alternative(alternative.path("tier").asString(""), costs(alternative, inputTokens)));
        }
        return new Decision(
                json.path("tier").asString(""),
                new ModelRef(
                        json.path("provider").asString(""),
                        json.path("model_id").asString("")),
                Cause.valueOf(json.path("cause").asString("").toUpperCase(Locale.ROOT)),
                Complexity.valueOf(json.path("complexity").asString("").toUpperCase(Locale.ROOT)),
                json.path("task_type").asString(""),
                json.path("reason").asString(""),
                stages,
                inputTokens,
                costs(json.path("estimate"), inputTokens),
                alternatives,
                json.path("table_hash").asString(""),
                json.path("classifier_call") instanceof ObjectNode call
                        ? Optional.of(ClassifierCallJson.fromJson(call))
                        : Optional.empty());
    }

    private static void putCosts(ObjectNode json, Optional<CostEstimate> estimate) {
        json.put("cost_usd_low", estimate.map(cost -> plain(cost.low())).orElse(null));
        json.put("cost_usd_high", estimate.map(cost -> plain(cost.high())).orElse(null));
    }

    private static Optional<CostEstimate> costs(JsonNode json, int inputTokens) {
        JsonNode low = json.path("cost_usd_low");
        JsonNode high = json.path("cost_usd_high");
        return low.isNumber() && high.isNumber()
                ? Optional.of(
                        new CostEstimate(inputTokens, new Money(low.decimalValue()), new Money(high.decimalValue())))
                : Optional.empty();
    }

    /** Whole dollars without an exponent. */
    private static BigDecimal plain(Money money) {
        BigDecimal usd = money.usd();
        return usd.scale() < 0 ? usd.setScale(0) : usd;
    }

    /** One stage of the trace. */
    private static final class StageJson {
        static ObjectNode toJson(Stage stage) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("name", stage.name().wireName());
            json.put("outcome", stage.outcome().wireName());
            json.put("detail", stage.detail());
            stage.tier().ifPresent(tier -> json.put("tier", tier));
            stage.rule().ifPresent(rule -> json.put("rule", rule));
            stage.match()
                    .ifPresent(match ->
                            json.putObject("match").put("start", match.start()).put("end", match.end()));
            if (!stage.signals().isEmpty()) {
                ArrayNode signals = json.putArray("signals");
                stage.signals()
                        .forEach(signal -> signals.addObject()
                                .put("name", signal.name())
                                .put("seen", signal.seen())
                                .put("weight", signal.weight()));
            }
            json.put("time_us", stage.time().toNanos() / 1000.0);
            return json;
        }

        static Stage fromJson(JsonNode json) {
            List<Signal> signals = new ArrayList<>();
            for (JsonNode signal : json.path("signals")) {
                signals.add(new Signal(
                        signal.path("name").asString(""),
                        signal.path("seen").asString(""),
                        signal.path("weight").asDouble(0)));
            }
            JsonNode match = json.path("match");
            return new Stage(
                    StageName.valueOf(json.path("name").asString("").toUpperCase(Locale.ROOT)),
                    StageOutcome.valueOf(json.path("outcome").asString("").toUpperCase(Locale.ROOT)),
                    json.has("tier") ? json.path("tier").asString("") : null,
                    json.path("detail").asString(""),
                    json.has("rule") ? Integer.valueOf(json.path("rule").asInt(0)) : null,
                    match.isObject()
                            ? new MatchSpan(
                                    match.path("start").asInt(0),
                                    match.path("end").asInt(0))
                            : null,
                    signals,
                    Duration.ofNanos(Math.round(json.path("time_us").asDouble(0) * 1000)));
        }
    }
}
