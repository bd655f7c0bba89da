package signalbox.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.PriceBook;
import signalbox.core.table.HardRoute;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import signalbox.support.Tables;
import signalbox.support.WordCounter;

final class ExplanationTest {
    private static final HardRoute HEALTH = new HardRoute("\\bPHI\\b", "reasoning", "Health data", true);
    private static final HardRoute CARE = new HardRoute("\\bcare\\b", "standard", "Care", true);
    private static final HardRoute ORDER = new HardRoute("\\border\\s+\\d+\\b", "reasoning", "", true);

    private static Explanation explain(RoutingTable table, String prompt, RoutingHints hints) {
        return Explanation.of(
                new Router(table, new TablePrices(table, PriceBook.NONE), new WordCounter()),
                ChatRequest.ofPrompt(prompt, hints));
    }

    @Test
    void saysWhatTheNextRuleWouldHaveDone() {
        Explanation explanation = explain(Tables.withHardRoutes(HEALTH, CARE), "PHI care", RoutingHints.NONE);

        assertThat(explanation.decision().tier()).isEqualTo("reasoning");
        assertThat(explanation.without()).isNotNull();
        assertThat(explanation.sentences().getLast())
                .startsWith("Without that it would go to tier \"standard\" (middle), by a hard route: Rule 2 found");
    }

    @Test
    void saysWhatTheClassifierWouldHaveDoneWithoutTheOnlyRule() {
        Explanation explanation = explain(Tables.withHardRoutes(HEALTH), "PHI?", RoutingHints.NONE);

        assertThat(explanation.sentences().getLast())
                .contains("tier \"nano\"", "by the classifier: The rules see", "That is cheaper");
    }

    @Test
    void saysWhatNearlyDecidedAndHowFarTheBoundaryIs() {
        Explanation explanation =
                explain(Tables.withHardRoutes(HEALTH, ORDER), "Where is my order now?", RoutingHints.NONE);

        assertThat(explanation.nearMisses()).hasSize(1);
        assertThat(explanation.nearMisses().getFirst()).startsWith("Rule 2 nearly did");
        assertThat(explanation.sentences()).anyMatch(sentence -> sentence.contains("below where medium begins"));
    }

    @Test
    void namesTheRulesThatNearlyDecidedBesideTheOneThatDid() {
        Explanation explanation =
                explain(Tables.withHardRoutes(HEALTH, ORDER, CARE), "PHI in my order, take care", RoutingHints.NONE);

        assertThat(explanation.decision().cause()).isEqualTo(Cause.HARD_ROUTE);
        assertThat(explanation.decision().reason()).contains("Rule 3 matches too.");
        assertThat(explanation.nearMisses()).singleElement().asString().startsWith("Rule 2 nearly did");
    }

    @Test
    void aUserWithATierOfTheirOwnWouldGoTheUsualWayWithoutIt() {
        RoutingTable table = Tables.with(List.of(), Map.of(), Map.of("vip", "reasoning"));

        Explanation explanation = explain(table, "Hello!", new RoutingHints("vip", null, null));

        assertThat(explanation.decision().cause()).isEqualTo(Cause.USER_OVERRIDE);
        assertThat(explanation.sentences().getLast()).contains("\"nano\"", "by the classifier");
    }

    @Test
    void withoutTheClassifierTheDefaultTierDecides() {
        Explanation explanation = explain(Tables.plain(), "Hello!", RoutingHints.NONE);

        assertThat(explanation.without())
                .isNotNull()
                .satisfies(other -> assertThat(other.cause()).isEqualTo(Cause.DEFAULT));
        assertThat(explanation
                        .toJson()
                        .path("explanation")
                        .path("without")
                        .path("tier")
                        .asString())
                .isEqualTo("standard");
    }
}
