package signalbox.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallStatus;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderException;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.table.CallRules;
import signalbox.support.FakeTime;

/** What happens when a model does not answer: the next one, a rest, the operator. */
final class FallbackTest extends DispatchFixture {
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
    void aModelThatKeepsFailingIsLeftAloneForAWhile() throws Exception {
        table = table().with(rules(1, 2, Duration.ofSeconds(30)), List.of());
        Dispatcher dispatcher = dispatcher(prices());
        models.fails("small", BUSY).fails("small", BUSY);
        send(dispatcher, "Hello");
        send(dispatcher, "Hello");
        Call third = send(dispatcher, "Hello").call();

        assertThat(models.models()).containsExactly("small", "spare", "small", "spare", "spare");
        assertThat(third.attempts().getFirst().failure())
                .contains(new ProviderFailure.LeftAlone(Duration.ofSeconds(30)));
        assertThat(third.totalCost()).contains(Money.of("0.000021"));
        assertThat(breakers.states())
                .filteredOn(state -> state.model().equals(SMALL))
                .singleElement()
                .satisfies(state -> {
                    assertThat(state.treatment()).isEqualTo(BreakerStates.Treatment.LEFT_ALONE);
                    assertThat(state.until()).contains(FakeTime.START.plusSeconds(30));
                });
        time.pass(Duration.ofSeconds(31));
        assertThat(send(dispatcher, "Hello").call().served()).contains(SMALL);
        assertThat(breakers.states())
                .allSatisfy(state -> assertThat(state.treatment()).isEqualTo(BreakerStates.Treatment.CALLED));
    }

    @Test
    void refusalsAndBadRequestsRestNoModel() throws Exception {
        table = table().with(rules(1, 1, Duration.ofSeconds(30)), List.of());
        Dispatcher dispatcher = dispatcher(prices());
        models.fails("small", new ProviderFailure.Refused()).fails("small", new ProviderFailure.BadRequest(400, ""));
        send(dispatcher, "Hello");
        send(dispatcher, "Hello");
        send(dispatcher, "Hello");

        assertThat(models.models()).containsExactly("small", "spare", "small", "spare", "small");
    }

    @Test
    void aCallThatNoModelServesIsKeptForTheOperator() throws Exception {
        for (String model : List.of("small", "spare", "middle", "large")) {
            models.fails(model, new ProviderFailure.NotFound());
        }
        LoggedCall failed = send("Hello");
        send("Hello");

        assertThat(escalated).containsExactly(failed.id());
    }

    @Test
    void theTableSaysWhetherCallsAreKeptForTheOperator() throws Exception {
        CallRules quiet = new CallRules(
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(9),
                Set.of(),
                5,
                Duration.ofSeconds(1),
                false);
        table = table().with(quiet, List.of());
        for (String model : List.of("small", "spare", "middle", "large")) {
            models.fails(model, new ProviderFailure.NotFound());
        }
        assertThat(send("Hello").call().status()).isEqualTo(CallStatus.FAILED);
        assertThat(escalated).isEmpty();
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

    private static CallRules rules(int tries, int failures, Duration rest) {
        CallRules standard = CallRules.STANDARD;
        return new CallRules(
                tries,
                standard.attemptLimit(),
                standard.silenceLimit(),
                standard.callLimit(),
                standard.checks(),
                failures,
                rest,
                true);
    }
}
