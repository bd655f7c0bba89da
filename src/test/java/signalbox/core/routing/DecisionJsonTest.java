package signalbox.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.CostEstimate;
import signalbox.core.pricing.Money;
import signalbox.core.table.Complexity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class DecisionJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void readsBackWhatItWrote() {
        Decision decision = decision(Optional.of(new CostEstimate(7, Money.of("0.000001"), Money.of("20"))));

        String written = JSON.writeValueAsString(DecisionJson.toJson(decision));

        assertThat(DecisionJson.fromJson(JSON.readTree(written))).isEqualTo(decision);
    }

    @Test
    void namesTheFieldsAsTheCommandLinePromises() {
        JsonNode json = DecisionJson.toJson(decision(Optional.of(new CostEstimate(7, Money.ZERO, Money.of("0.5")))));

        assertThat(json.propertyNames())
                .startsWith("tier", "model_id", "provider", "cause", "complexity", "task_type", "reason", "stages");
        assertThat(json.at("/stages/0/name").stringValue()).isEqualTo("hard_routes");
        assertThat(json.at("/stages/0/outcome").stringValue()).isEqualTo("would_decide");
        assertThat(json.at("/estimate/input_tokens").intValue()).isEqualTo(7);
        assertThat(json.at("/estimate/cost_usd_high").decimalValue()).isEqualByComparingTo("0.5");
    }

    @Test
    void anUnknownCostIsNullAndKeepsTheTokens() {
        JsonNode json = DecisionJson.toJson(decision(Optional.empty()));

        assertThat(json.at("/estimate/cost_usd_low").isNull()).isTrue();
        assertThat(json.at("/alternatives/0/cost_usd_high").isNull()).isTrue();
        assertThat(json.at("/estimate/input_tokens").intValue()).isEqualTo(7);
    }

    private static Decision decision(Optional<CostEstimate> estimate) {
        Stage rules = new Stage(
                StageName.HARD_ROUTES,
                StageOutcome.WOULD_DECIDE,
                "nano",
                "Rule 2 matched \"is it\".",
                1,
                new MatchSpan(3, 8),
                List.of(),
                Duration.ofNanos(12_500));
        Stage classifier = new Stage(
                StageName.CLASSIFIER,
                StageOutcome.DECIDED,
                "standard",
                "Looks medium.",
                null,
                null,
                List.of(new Signal("question", "is it", -0.5)),
                Duration.ofNanos(900));
        return new Decision(
                "standard",
                new ModelRef("openai", "gpt-4o"),
                Cause.CLASSIFIER,
                Complexity.MEDIUM,
                "qa",
                "Looks medium.",
                List.of(rules, classifier),
                7,
                estimate,
                List.of(new Alternative("nano", estimate)),
                "abc");
    }
}
