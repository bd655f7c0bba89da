package signalbox.core.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.Money;
import signalbox.core.pricing.PriceBook;
import signalbox.core.provider.ModelCall;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.table.HardRoute;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import signalbox.support.FakeModelCaller;
import signalbox.support.Tables;
import signalbox.support.WordCounter;

final class LlmClassifierTest {
    private static final String ANSWER =
            "{\"complexity\": \"complex\", \"task_type\": \"analysis\", \"reason\": \"It weighs risks.\"}";

    private final FakeModelCaller caller = new FakeModelCaller();

    private Router router(RoutingTable table) {
        return new Router(
                table,
                new TablePrices(table, PriceBook.NONE),
                new WordCounter(),
                new ClassifierParts(caller, new LlmAnswers(), null));
    }

    private Router asking() {
        return router(Tables.withClassifier("{\"method\": \"llm\", \"time_limit_seconds\": 1.5}"));
    }

    private static ChatRequest prompt(String text) {
        return ChatRequest.ofPrompt(text, RoutingHints.NONE);
    }

    @Test
    void theCheapestModelSaysHowHardTheRequestIsAndWhy() {
        caller.answers("small", ANSWER, 100, 20);

        Decision decision = asking().decide(prompt("Hm?"));

        assertThat(decision.tier()).isEqualTo("standard");
        assertThat(decision.cause()).isEqualTo(Cause.CLASSIFIER);
        assertThat(decision.taskType()).isEqualTo("analysis");
        assertThat(decision.reason())
                .isEqualTo("The llm classifier (small) sees a complex analysis request: It weighs risks.");
        assertThat(decision.classifierCall().orElseThrow().cost()).contains(Money.of("0.000027"));
    }

    @Test
    void itReadsThreeMessagesOfThreeHundredCharactersAtNoTemperature() {
        List<ChatMessage> messages = new ArrayList<>(List.of(ChatMessage.user("SECRET of long ago")));
        for (int i = 0; i < 3; i++) {
            messages.add(ChatMessage.user("x".repeat(300) + "BEYOND"));
        }

        asking().decide(ChatRequest.of(messages, RoutingHints.NONE));

        ModelCall call = caller.calls().getFirst();
        assertThat(call.request().text()).contains("x".repeat(300)).doesNotContain("SECRET", "BEYOND");
        assertThat(call.request().body().path("temperature").doubleValue()).isZero();
        assertThat(call.request().maxTokens()).hasValue(100);
        assertThat(call.request().wantsJson()).isTrue();
        assertThat(call.timeLimit()).isEqualTo(Duration.ofMillis(1500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "complex", "{\"complexity\": \"huge\"}", "{\"complexity\": ", "[1, 2]", "{}"})
    void anUnreadableAnswerLeavesItToTheDefaultTierAndIsPaidFor(String answer) {
        caller.answers("small", answer, 1000, 0);

        Decision decision = asking().decide(prompt("Hello!"));

        assertThat(decision.tier()).isEqualTo("standard");
        assertThat(decision.cause()).isEqualTo(Cause.DEFAULT);
        assertThat(decision.stage(StageName.CLASSIFIER).detail()).contains("could not be read");
        assertThat(decision.classifierCall().orElseThrow().cost()).contains(Money.of("0.00015"));
    }

    @Test
    void aLateAnswerLeavesItToTheDefaultTierAtUnknownCost() {
        caller.fails("small", new ProviderFailure.TimedOut(Duration.ofSeconds(3)));

        Decision decision = asking().decide(prompt("Hello!"));

        assertThat(decision.cause()).isEqualTo(Cause.DEFAULT);
        assertThat(decision.classifierCall().orElseThrow().cost()).isEmpty();
        assertThat(decision.classifierCall().orElseThrow().failure()).isPresent();
    }

    @Test
    void aClassifierThatWasTurnedAwayCostsNothing() {
        caller.fails("small", new ProviderFailure.ServerError(503, Optional.empty()));

        Decision decision = asking().decide(prompt("Hello!"));

        assertThat(decision.cause()).isEqualTo(Cause.DEFAULT);
        assertThat(decision.classifierCall().orElseThrow().cost()).contains(Money.ZERO);
    }

    @Test
    void aBudgetLeavesTheClassifiersCallInTheDecision() {
        caller.answers("small", ANSWER, 100, 20);
        Decision decision = asking().decide(prompt("Hm?"));

        Decision refused = decision.refusedBy(decision.stage(StageName.DEFAULT));

        assertThat(refused.classifierCall()).isEqualTo(decision.classifierCall());
    }

    @Test
    void theSameTextIsAskedAboutOnce() {
        caller.answers("small", ANSWER, 100, 20);
        Router router = asking();

        router.decide(prompt("Hm?"));
        Decision again = router.decide(prompt("Hm?"));

        assertThat(caller.calls()).hasSize(1);
        assertThat(again.tier()).isEqualTo("standard");
        assertThat(again.classifierCall().orElseThrow().remembered()).isTrue();
        assertThat(again.classifierCall().orElseThrow().cost()).contains(Money.ZERO);
    }

    @Test
    void nobodyIsAskedWhereAnEarlierStageDecides() {
        var table = Tables.withClassifier("{\"method\": \"llm\"}", new HardRoute("\\bPHI\\b", "reasoning", "", true));

        Decision decision = router(table).decide(prompt("PHI"));

        assertThat(caller.calls()).isEmpty();
        assertThat(decision.classifierCall()).isEmpty();
        assertThat(decision.stage(StageName.CLASSIFIER).detail()).startsWith("The llm classifier was not asked");
    }

    @Test
    void withoutTheNetworkTheRulesDecideAndTheTraceSaysSo() {
        Decision decision = asking().offline().decide(prompt("Hello!"));

        assertThat(caller.calls()).isEmpty();
        assertThat(decision.tier()).isEqualTo("nano");
        assertThat(decision.reason()).startsWith("The llm classifier would be asked; without it, the rules see");
    }

    @Test
    void aHybridAsksOnlyNearABoundary() {
        caller.answers("small", ANSWER, 100, 20);
        Router near = router(Tables.withClassifier("{\"method\": \"hybrid\", \"near\": 100}"));
        Router far = router(Tables.withClassifier("{\"method\": \"hybrid\", \"near\": 0.01}"));

        assertThat(far.decide(prompt("Hello!")).tier()).isEqualTo("nano");
        assertThat(caller.calls()).isEmpty();
        assertThat(near.decide(prompt("Hello!")).tier()).isEqualTo("standard");
        assertThat(caller.calls()).hasSize(1);
    }

    @Test
    void anAnswerIsFoundInsideFences() {
        assertThat(LlmQuestion.read("```json\n" + ANSWER + "\n```")).isPresent();
    }

    @Test
    void theCallOfTheClassifierSurvivesInTheLog() {
        caller.answers("small", ANSWER, 100, 20);

        Decision decision = asking().decide(prompt("Hm?"));

        Decision read = DecisionJson.fromJson(DecisionJson.toJson(decision));
        assertThat(read.classifierCall().orElseThrow().cost())
                .isEqualTo(decision.classifierCall().orElseThrow().cost());
        assertThat(read.classifierCall().orElseThrow().usage())
                .isEqualTo(decision.classifierCall().orElseThrow().usage());
    }
}
