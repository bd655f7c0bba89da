package signalbox.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signalbox.core.pricing.Money;

class CallSectionTest {
    private static final String TABLE = """
        { "providers": { "p": { "dialect": "openai", "base_url": "http://127.0.0.1:1/v1" } },
          "tiers": [ { "name": "nano", "model_id": "m", "provider": "p" } ],
          "complexity_to_tier": { "simple": "nano", "medium": "nano", "complex": "nano", "reasoning": "nano" },
          "default_tier": "nano"%s }
        """;

    @Test
    void aTableThatSaysNothingHasTheStandardRulesAndNoBudget() {
        assertThat(table("").calls()).isEqualTo(CallRules.STANDARD);
        assertThat(table("").budgets()).isEmpty();
    }

    @Test
    void readsRulesForCalls() {
        CallRules calls = table(", \"calls\": { \"tries_per_model\": 1, \"attempt_seconds\": 1.5, \"call_seconds\": 20,"
                        + " \"checks\": [\"empty\"], \"breaker\": { \"failures\": 2, \"rest_seconds\": 60 },"
                        + " \"escalate\": false }")
                .calls();
        assertThat(calls)
                .isEqualTo(new CallRules(
                        1,
                        Duration.ofMillis(1500),
                        Duration.ofSeconds(45),
                        Duration.ofSeconds(20),
                        Set.of(CallRules.Check.EMPTY),
                        2,
                        Duration.ofSeconds(60),
                        false));
    }

    @Test
    void readsBudgets() {
        Budget budget = table(", \"budgets\": [ { \"period\": \"month\", \"user\": \"*\", \"usd\": 0.1,"
                        + " \"then\": \"downgrade\", \"downgrade_to\": \"nano\", \"except\": [\"forced\"] } ]")
                .budgets()
                .getFirst();
        assertThat(budget.limit()).isEqualTo(Money.of("0.1"));
        assertThat(budget.words()).isEqualTo("the monthly budget of $0.1 for each user");
        assertThat(budget.warnAt()).isEqualByComparingTo("0.8");
        assertThat(budget.downgradeTo()).contains("nano");
        assertThat(budget.covers(Optional.of("anyone"))).isTrue();
        assertThat(budget.covers(Optional.empty())).isFalse();
    }

    @Test
    void findsWhatIsWrongAndWhere() {
        assertThat(paths(", \"budgets\": [ { \"period\": \"week\", \"usd\": 5, \"then\": \"refuse\" },"
                        + " { \"period\": \"day\", \"usd\": 0, \"then\": \"downgrade\", \"downgrade_to\": \"nan\" } ]"))
                .containsExactlyInAnyOrder("/budgets/0/period", "/budgets/1/usd", "/budgets/1/downgrade_to");
        assertThat(paths(", \"calls\": { \"checks\": [\"rude\"], \"call_seconds\": 0 }"))
                .containsExactlyInAnyOrder("/calls/checks/0", "/calls/call_seconds");
    }

    @Test
    void rulesAndBudgetsChangeTheHashAndOrderOfChecksDoesNot() {
        String one =
                table(", \"calls\": { \"checks\": [\"empty\", \"refusal\"] }").hash();
        String other =
                table(", \"calls\": { \"checks\": [\"refusal\", \"empty\"] }").hash();
        String budget = table(", \"budgets\": [ { \"period\": \"day\", \"usd\": 5, \"then\": \"warn\" } ]")
                .hash();
        assertThat(one).isEqualTo(other).isNotEqualTo(table("").hash());
        assertThat(budget).isNotEqualTo(table("").hash());
    }

    @Test
    void tellsChangesInWords() {
        assertThat(TableDiff.words(
                        document(""),
                        document(", \"calls\": { \"call_seconds\": 20 }, \"budgets\": [ { \"period\": \"day\", \"usd\":"
                                + " 5, \"then\": \"warn\" } ]")))
                .isEqualTo(List.of("Calls, call seconds: as usual → 20", "Budget added: period day, usd 5, then warn"));
    }

    private static List<String> paths(String sections) {
        return document(sections).findings().stream().map(TableFinding::path).toList();
    }

    private static RoutingTable table(String sections) {
        return document(sections).table().orElseThrow();
    }

    private static TableDocument document(String sections) {
        return TableDocument.parse(TABLE.formatted(sections));
    }
}
