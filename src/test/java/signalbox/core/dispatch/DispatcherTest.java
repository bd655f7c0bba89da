package signalbox.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallSource;
import signalbox.core.calllog.CallStatus;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.Money;
import signalbox.core.pricing.PriceBook;
import signalbox.core.provider.ProviderException;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.table.CallRules;
import signalbox.support.FakeModelCaller;
import signalbox.support.FakeTime;
import signalbox.support.LogLines;

final class DispatcherTest extends DispatchFixture {
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
    void anErrorOfOurOwnLosesNoCall() throws Exception {
        for (int i = 0; i < CallRules.STANDARD.triesPerModel(); i++) {
            models.then("small", (_, _) -> {
                throw new IllegalStateException("a defect");
            });
        }
        try (LogLines logged = LogLines.of(Attempts.class)) {
            assertThat(send("Hello").call().served()).contains(SPARE);
            assertThat(logged.lines())
                    .hasSize(CallRules.STANDARD.triesPerModel())
                    .containsOnly("ERROR An attempt at local/small ended in an error of this program");
        }
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
}
