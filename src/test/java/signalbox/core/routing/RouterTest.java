package signalbox.core.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.CostEstimate;
import signalbox.core.pricing.Money;
import signalbox.core.table.HardRoute;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import signalbox.core.table.TaskRoute;
import signalbox.support.Tables;
import signalbox.support.WordCounter;

final class RouterTest {
    private static final HardRoute HEALTH = new HardRoute("\\bPHI\\b", "standard", "Health data", true);
    private static final HardRoute MATH = new HardRoute("\\bsolve for\\b", "reasoning", "", true);

    private static Router router(RoutingTable table) {
        return new Router(table, TablePrices.of(table), new WordCounter());
    }

    private static ChatRequest prompt(String text) {
        return ChatRequest.ofPrompt(text, RoutingHints.NONE);
    }

    private static RoutingHints hints(@Nullable String user, @Nullable String task, @Nullable String tier) {
        return new RoutingHints(user, task, tier);
    }

    @Test
    void forcedTierWinsOverEverything() {
        Router router = router(Tables.withHardRoutes(HEALTH));

        Decision decision = router.decide(ChatRequest.ofPrompt("PHI in this file", hints(null, null, "nano")));

        assertThat(decision.tier()).isEqualTo("nano");
        assertThat(decision.cause()).isEqualTo(Cause.FORCED);
        assertThat(decision.stage(StageName.HARD_ROUTES).outcome()).isEqualTo(StageOutcome.WOULD_DECIDE);
        assertThat(decision.stage(StageName.HARD_ROUTES).tier()).contains("standard");
    }

    @Test
    void aModelOutsideTheTiersCanBeInsistedOn() {
        RoutingTable table = Tables.plain();
        String provider = table.tiers().getFirst().model().provider();

        Decision decision = router(table).decide(ChatRequest.ofPrompt("hello", hints(null, null, provider + "/x-1")));

        assertThat(decision.model()).isEqualTo(new ModelRef(provider, "x-1"));
        assertThat(decision.cause()).isEqualTo(Cause.FORCED);
        assertThatThrownBy(() -> router(table).decide(ChatRequest.ofPrompt("hello", hints(null, null, "nowhere/x-1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownForcedTierIsNamedWithTheOnesThereAre() {
        assertThatThrownBy(
                        () -> router(Tables.plain()).decide(ChatRequest.ofPrompt("hello", hints(null, null, "gold"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"gold\"")
                .hasMessageContaining("nano, standard, reasoning");
    }

    @Test
    void theFirstMatchingHardRouteDecidesAndShowsItsMatch() {
        Router router = router(Tables.withHardRoutes(MATH, HEALTH));

        Decision decision = router.decide(prompt("Does the phi rule apply?"));

        Stage stage = decision.stage(StageName.HARD_ROUTES);
        assertThat(decision.tier()).isEqualTo("standard");
        assertThat(decision.cause()).isEqualTo(Cause.HARD_ROUTE);
        assertThat(stage.rule()).hasValue(1);
        assertThat(stage.match()).contains(new MatchSpan(9, 12));
        assertThat(decision.reason()).isEqualTo("Rule 2 found \"phi\": Health data.");
    }

    @Test
    void laterRulesThatMatchTooAreNamed() {
        Router router = router(Tables.withHardRoutes(MATH, HEALTH));

        assertThat(router.decide(prompt("solve for x with PHI")).reason()).endsWith("Rule 2 matches too.");
    }

    @Test
    void aDisabledRuleDecidesNothing() {
        Router router = router(Tables.withHardRoutes(new HardRoute("hello", "reasoning", "", false)));

        assertThat(router.decide(prompt("hello")).cause()).isEqualTo(Cause.CLASSIFIER);
    }

    @Test
    void hardRoutesSeeEveryMessageOfTheConversation() {
        Router router = router(Tables.withHardRoutes(HEALTH));
        ChatRequest request = ChatRequest.of(
                List.of(ChatMessage.system("You handle PHI."), ChatMessage.user("Hello!")), RoutingHints.NONE);

        assertThat(router.decide(request).cause()).isEqualTo(Cause.HARD_ROUTE);
    }

    @Test
    void aHardRouteWinsOverAUserOverrideAndThatOverATaskRoute() {
        RoutingTable table = Tables.with(
                List.of(HEALTH),
                Map.of("report", new TaskRoute.ToTier("nano")),
                Map.of("vip@example.com", "reasoning"));

        Decision both =
                router(table).decide(ChatRequest.ofPrompt("Write it", hints("vip@example.com", "report", null)));
        Decision all =
                router(table).decide(ChatRequest.ofPrompt("Write the PHI", hints("vip@example.com", "report", null)));

        assertThat(both.cause()).isEqualTo(Cause.USER_OVERRIDE);
        assertThat(both.tier()).isEqualTo("reasoning");
        assertThat(both.taskType()).isEqualTo("report");
        assertThat(all.cause()).isEqualTo(Cause.HARD_ROUTE);
    }

    @Test
    void aTaskRouteMayGoStraightToAModel() {
        ModelRef model = new ModelRef("local", "painter");
        RoutingTable table = Tables.with(List.of(), Map.of("image", new TaskRoute.ToModel(model)), Map.of());

        Decision decision = router(table).decide(ChatRequest.ofPrompt("A red fox", hints(null, "image", null)));

        assertThat(decision.cause()).isEqualTo(Cause.TASK_ROUTE);
        assertThat(decision.model()).isEqualTo(model);
        assertThat(decision.tier()).isEqualTo("standard");
        assertThat(decision.estimate()).as("its price is unknown").isEmpty();
    }

    @Test
    void theClassifierDecidesWhereNothingElseDoes() {
        Router router = router(Tables.plain());

        assertThat(router.decide(prompt("Hello!")).tier()).isEqualTo("nano");
        assertThat(router.decide(prompt("Prove step by step that the sum of two even numbers is even."))
                        .tier())
                .isEqualTo("reasoning");
    }

    @Test
    void everyStageIsInTheTraceInOrder() {
        Decision decision = router(Tables.plain()).decide(prompt("Hello!"));

        assertThat(decision.stages())
                .extracting(Stage::name)
                .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(StageName.BUDGET)));
        assertThat(decision.stage(StageName.CLASSIFIER).outcome()).isEqualTo(StageOutcome.DECIDED);
        assertThat(decision.stage(StageName.DEFAULT).outcome()).isEqualTo(StageOutcome.WOULD_DECIDE);
        assertThat(decision.stage(StageName.CLASSIFIER).signals())
                .anySatisfy(signal -> assertThat(signal.weight()).isNegative());
    }

    @Test
    void inputThatDoesNotFitMovesUpToTheFirstTierThatFits() {
        RoutingTable table = Tables.of(
                List.of(
                        Tables.tier("nano", "small", "0.1", "0.1", 4100),
                        Tables.tier("standard", "middle", "1", "1", 4101),
                        Tables.tier("reasoning", "large", "2", "2", 9000)),
                List.of(),
                Map.of(),
                Map.of());

        Decision decision =
                router(table).decide(ChatRequest.ofPrompt("one two three four five six", hints(null, null, "nano")));

        assertThat(decision.tier()).isEqualTo("reasoning");
        assertThat(decision.cause()).isEqualTo(Cause.ESCALATED);
        assertThat(decision.reason()).contains("do not fit tier \"nano\"").contains("moved up to \"reasoning\"");
    }

    @Test
    void theEstimateRunsFromAShortAnswerToTheBoundOnOutput() {
        RoutingTable table = Tables.plain();
        ChatRequest request = prompt("one two three four five six seven eight nine ten");

        Decision decision = router(table).decide(request.withHints(hints(null, null, "standard")));

        CostEstimate estimate = decision.estimate().orElseThrow();
        assertThat(estimate.inputTokens()).isEqualTo(10);
        assertThat(estimate.low()).isEqualTo(Money.of("0.00029"));
        assertThat(estimate.high()).isEqualTo(Money.of("0.06149"));
        assertThat(decision.alternatives())
                .extracting(
                        Alternative::tier, alternative -> alternative.estimate().map(CostEstimate::low))
                .contains(org.assertj.core.groups.Tuple.tuple("nano", Optional.of(Money.of("0.0000111"))));
    }
}
