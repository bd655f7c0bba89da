package signalbox.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallSource;
import signalbox.core.calllog.CallStatus;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.Money;
import signalbox.core.pricing.PriceBook;
import signalbox.core.provider.ProviderException;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Router;
import signalbox.core.table.Dialect;
import signalbox.core.table.Provider;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.Tier;
import signalbox.support.FakeCallSink;
import signalbox.support.FakeModelCaller;
import signalbox.support.FakeTime;
import signalbox.support.Tables;
import signalbox.support.WordCounter;

/** Tiers nano (small, fallback spare at another provider), standard (middle) and reasoning (large). */
final class DispatcherTest {
    private static final ProviderFailure BUSY = new ProviderFailure.ServerError(503, Optional.empty());
    private static final ModelRef SMALL = new ModelRef("local", "small");
    private static final ModelRef SPARE = new ModelRef("other", "spare");
    private static final ModelRef MIDDLE = new ModelRef("local", "middle");
    private static final ModelRef LARGE = new ModelRef("local", "large");

    private final FakeTime time = new FakeTime();
    private final FakeCallSink log = new FakeCallSink();
    private final FakeModelCaller models = new FakeModelCaller();
    private final List<String> events = new ArrayList<>();

    @Test
    void servesWithTheModelDecidedOnAndLogsItsExactCost() throws Exception {
        models.then("small", (call, onText) -> {
            time.pass(Duration.ofMillis(300));
            onText.accept("He");
            time.pass(Duration.ofMillis(200));
            return new FakeModelCaller().answers("small", "llo", 1000, 10).call(call, onText);
        });
        LoggedCall logged = send("Hello");

        Call call = logged.call();
        assertThat(logged.id()).isEqualTo(1);
        assertThat(log.calls()).containsExactly(call);
        assertThat(call.status()).isEqualTo(CallStatus.OK);
        assertThat(call.at()).isEqualTo(FakeTime.START);
        assertThat(call.served()).contains(SMALL);
        assertThat(call.totalCost()).contains(Money.of("0.000156"));
        assertThat(call.cost().orElseThrow().output()).isEqualTo(Money.of("0.000006"));
        assertThat(call.latency()).isEqualTo(Duration.ofMillis(500));
        assertThat(call.timeToFirstToken()).contains(Duration.ofMillis(300));
        assertThat(events).containsExactly("decided nano", "try local/small", "text He", "text llo");
    }

    @Test
    void triesTheSameModelAgainWhileTheProviderIsInTrouble() throws Exception {
        models.fails("small", BUSY).fails("small", BUSY);
        Call call = send("Hello").call();

        assertThat(models.models()).containsExactly("small", "small", "small");
        assertThat(call.served()).contains(SMALL);
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(call.totalCost()).contains(Money.of("0.00000075"));
    }

    @Test
    void waitsAsLongAsTheProviderAsks() throws Exception {
        models.fails("small", new ProviderFailure.RateLimited(Optional.of(Duration.ofSeconds(3))));
        send("Hello");

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(3));
        assertThat(models.models()).containsExactly("small", "small");
    }

    @Test
    void fallsBackToTheNextModelWhenTheProviderAsksForTooLongAPause() throws Exception {
        models.fails("small", new ProviderFailure.RateLimited(Optional.of(Duration.ofMinutes(10))));
        Call call = send("Hello").call();

        assertThat(call.served()).contains(SPARE);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void goesThroughFallbacksAndThenTheTiersAbove() throws Exception {
        models.fails("small", new ProviderFailure.NotFound())
                .fails("spare", new ProviderFailure.Refused())
                .fails("middle", new ProviderFailure.TimedOut(Duration.ofSeconds(1)));
        Call call = send("Hello").call();

        assertThat(models.models()).containsExactly("small", "spare", "middle", "large");
        assertThat(call.attempts().stream().map(Attempt::model)).containsExactly(SMALL, SPARE, MIDDLE, LARGE);
        assertThat(call.served()).contains(LARGE);
        assertThat(call.price().orElseThrow().output()).isEqualByComparingTo("12");
    }

    @Test
    void asksNoOtherModelOfAProviderThatCannotBeReached() throws Exception {
        models.fails("small", new ProviderFailure.MissingKey("LOCAL_KEY"))
                .fails("spare", new ProviderFailure.Unauthorized(401));
        Call call = send("Hello").call();

        assertThat(models.models()).containsExactly("small", "spare");
        assertThat(call.status()).isEqualTo(CallStatus.FAILED);
        assertThat(call.served()).isEmpty();
        assertThat(call.answer()).isEmpty();
        assertThat(call.totalCost()).contains(Money.ZERO);
        assertThat(log.calls()).containsExactly(call);
    }

    @Test
    void anAnswerThatIsNoneFailsTheAttemptAndItsCostCounts() throws Exception {
        models.answers("small", "", 1000, 0).answers("spare", "I'm sorry, but I can't help with that.", 500, 10);
        Call call = send("Hello").call();

        assertThat(call.served()).contains(MIDDLE);
        assertThat(call.attempts().stream().map(Attempt::failure))
                .containsExactly(
                        Optional.of(new ProviderFailure.EmptyAnswer()),
                        Optional.of(new ProviderFailure.Refused()),
                        Optional.empty());
        assertThat(call.attempts().get(0).cost()).contains(Money.of("0.00015"));
        assertThat(call.attempts().get(1).cost()).contains(Money.of("0.0007"));
        assertThat(call.totalCost()).contains(Money.of("0.00087"));
        assertThat(call.cost().orElseThrow().total()).isEqualTo(Money.of("0.00002"));
    }

    @Test
    void whatOneAttemptShowedIsVoidWhenItFails() throws Exception {
        models.then("small", (_, onText) -> {
            onText.accept("half an");
            throw new ProviderException(new ProviderFailure.CutOff());
        });
        Call call = send("Hello").call();

        assertThat(events)
                .containsExactly(
                        "decided nano",
                        "try local/small",
                        "text half an",
                        "failed cut_off",
                        "try local/small",
                        "text ok");
        assertThat(call.timeToFirstToken()).contains(Duration.ofMillis(200));
    }

    @Test
    void anUnknownCostOfAnyAttemptMakesTheTotalUnknown() throws Exception {
        models.fails("small", new ProviderFailure.TimedOut(Duration.ofSeconds(9)));
        Call call = send("Hello").call();

        assertThat(call.cost()).isPresent();
        assertThat(call.totalCost()).isEmpty();
    }

    @Test
    void unknownUsageAndUnknownPriceAreNeverZero() throws Exception {
        models.answersWithoutUsage("small", "Hi");
        Call withoutUsage = send("Hello").call();
        Call withoutPrice = send(dispatcher(PriceBook.NONE), "Hello").call();

        assertThat(withoutUsage.cost()).isEmpty();
        assertThat(withoutUsage.price()).isPresent();
        assertThat(withoutUsage.totalCost()).isEmpty();
        assertThat(withoutPrice.price()).isEmpty();
        assertThat(withoutPrice.totalCost()).isEmpty();
    }

    @Test
    void aStoppedCallIsLoggedBeforeTheInterruptGoesOn() {
        models.fails("small", BUSY).then("small", (_, onText) -> {
            onText.accept("half");
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> send("Hello")).isInstanceOf(InterruptedException.class);
        Call call = log.calls().getFirst();
        assertThat(call.status()).isEqualTo(CallStatus.CANCELLED);
        assertThat(call.attempts().stream().map(Attempt::failure))
                .containsExactly(Optional.of(BUSY), Optional.of(new ProviderFailure.Cancelled()));
        assertThat(call.totalCost()).isEmpty();
        assertThat(events).endsWith("text half", "failed cancelled");
    }

    @Test
    void aCallStoppedBetweenTwoAttemptsCostsWhatTheyCost() {
        models.then("small", (_, _) -> {
            Thread.currentThread().interrupt();
            throw new ProviderException(BUSY);
        });

        assertThatThrownBy(() -> send("Hello")).isInstanceOf(InterruptedException.class);
        assertThat(log.calls().getFirst().totalCost()).contains(Money.ZERO);
        assertThat(log.calls().getFirst().attempts()).hasSize(1);
    }

    @Test
    void noAttemptBeginsAfterTheTimeForTheWholeCall() throws Exception {
        models.then("small", (call, _) -> {
            assertThat(call.timeLimit()).isEqualTo(Duration.ofSeconds(90));
            time.pass(Duration.ofSeconds(290));
            throw new ProviderException(new ProviderFailure.TimedOut(Duration.ofSeconds(290)));
        });
        models.then("spare", (call, _) -> {
            assertThat(call.timeLimit()).isEqualTo(Duration.ofSeconds(10));
            time.pass(Duration.ofSeconds(10));
            throw new ProviderException(BUSY);
        });
        Call call = send("Hello").call();

        assertThat(models.models()).containsExactly("small", "spare");
        assertThat(call.status()).isEqualTo(CallStatus.FAILED);
    }

    @Test
    void anErrorOfOurOwnLosesNoCall() throws Exception {
        for (int i = 0; i < DispatchPolicy.STANDARD.triesPerModel(); i++) {
            models.then("small", (_, _) -> {
                throw new IllegalStateException("a defect");
            });
        }
        assertThat(send("Hello").call().served()).contains(SPARE);
    }

    @Test
    void saysSoWhereTheLogCannotKeepTheCall() {
        log.failFromNowOn();
        assertThatThrownBy(() -> send("Hello"))
                .isInstanceOf(CallLogException.class)
                .hasMessage("The log is full.");
    }

    @Test
    void anUnknownForcedTierIsRefusedBeforeAnythingIsSent() {
        ChatRequest request = ChatRequest.ofPrompt("Hello", RoutingHints.NONE.withForcedTier("gold"));
        assertThatThrownBy(
                        () -> dispatcher(prices()).send(request, CallSource.COMMAND_LINE, true, DispatchListener.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(models.calls()).isEmpty();
    }

    @Test
    void keepsAComparisonToTheModelThatIsCompared() throws Exception {
        models.fails("small", new ProviderFailure.Refused());
        ChatRequest request = ChatRequest.ofPrompt("Hello", RoutingHints.NONE.withForcedTier("nano"));

        Call call = dispatcher(prices())
                .send(request, CallSource.COMPARISON, false, DispatchListener.NONE)
                .call();

        assertThat(call.status()).isEqualTo(CallStatus.FAILED);
        assertThat(models.models()).containsExactly("small");
    }

    private LoggedCall send(String prompt) throws Exception {
        return send(dispatcher(prices()), prompt);
    }

    private LoggedCall send(Dispatcher dispatcher, String prompt) throws Exception {
        ChatRequest request = ChatRequest.ofPrompt(prompt, RoutingHints.NONE.withForcedTier("nano"));
        return dispatcher.send(request, CallSource.PLAYGROUND, true, new DispatchListener() {
            @Override
            public void onDecision(Decision decision) {
                events.add("decided " + decision.tier());
            }

            @Override
            public void onAttempt(ModelRef model) {
                events.add("try " + model);
            }

            @Override
            public void onText(String piece) {
                events.add("text " + piece);
            }

            @Override
            public void onAttemptFailed(Attempt attempt) {
                events.add("failed " + attempt.failure().orElseThrow().wireName());
            }
        });
    }

    private Dispatcher dispatcher(PriceBook prices) {
        RoutingTable table = table();
        var snapshot = new RoutingSnapshot(table, new Router(table, prices, new WordCounter())::decide, prices);
        return new Dispatcher(() -> snapshot, models, log, DispatchPolicy.STANDARD, time.clock());
    }

    private static RoutingTable table() {
        RoutingTable plain = Tables.of(
                List.of(
                        new Tier("nano", SMALL, null, 4096, null, List.of(), List.of(), List.of(SPARE)),
                        Tables.tier("standard", "middle", "0.005", "0.015", null),
                        Tables.tier("reasoning", "large", "0.003", "0.012", null)),
                List.of(),
                Map.of(),
                Map.of());
        var providers = new LinkedHashMap<>(plain.providers());
        providers.put("other", new Provider("other", Dialect.ANTHROPIC, URI.create("http://127.0.0.1:1"), null));
        return new RoutingTable(
                providers,
                plain.tiers(),
                plain.complexityToTier(),
                plain.taskRoutes(),
                plain.hardRoutes(),
                plain.userOverrides(),
                plain.classifier(),
                plain.defaultTier(),
                plain.hash());
    }

    private static PriceBook prices() {
        Map<ModelRef, ModelPrice> prices = Map.of(
                SMALL, price("0.00015", "0.0006"),
                SPARE, price("0.001", "0.02"),
                MIDDLE, price("0.005", "0.015"),
                LARGE, price("0.003", "0.012"));
        return (model, at, promptTokens) -> Optional.ofNullable(prices.get(model));
    }

    private static ModelPrice price(String input, String output) {
        return ModelPrice.perThousand(new BigDecimal(input), new BigDecimal(output), "test");
    }
}
