package signalbox.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallStatus;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderException;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.table.CallRules;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.Tier;

/** What happens when a model answers with nothing, a refusal, half an answer or one that was cut. */
final class PoorAnswerTest extends DispatchFixture {
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
    void noOtherModelTakesOverOnceAStreamHasShownText() throws Exception {
        models.then("small", (_, onText) -> {
            onText.accept("half an");
            throw new ProviderException(new ProviderFailure.CutOff());
        });
        Call call = send("Hello").call();

        assertThat(events).containsExactly("decided nano", "try local/small", "text half an", "failed cut_off");
        assertThat(call.status()).isEqualTo(CallStatus.FAILED);
        assertThat(call.totalCost()).isEmpty();
    }

    @Test
    void anotherModelTakesOverUnseenWhileAStreamHasShownNothing() throws Exception {
        models.then("small", (_, onText) -> {
            onText.accept("I'm sorry, ");
            onText.accept("but I can't help");
            onText.accept(" with that.");
            return answered("I'm sorry, but I can't help with that.", FinishReason.STOP);
        });
        Call call = send("Hello").call();

        assertThat(events)
                .containsExactly("decided nano", "try local/small", "failed refused", "try other/spare", "text ok");
        assertThat(call.served()).contains(SPARE);
    }

    @Test
    void anUnstreamedAnswerIsShownOnlyOnceItIsFoundGood() throws Exception {
        models.then("small", (_, onText) -> {
            onText.accept("half an");
            throw new ProviderException(new ProviderFailure.CutOff());
        });
        send(dispatcher(prices()), "Hello", false);

        assertThat(events)
                .containsExactly("decided nano", "try local/small", "failed cut_off", "try local/small", "text ok");
    }

    @Test
    void anAnswerThatWasCutGoesToAModelThatMayAnswerAtGreaterLength() throws Exception {
        table = withLongerTiers(9000);
        models.then("small", (_, onText) -> cut("Once upon", onText));
        Call call = send(dispatcher(prices()), "Hello", false).call();

        assertThat(models.models()).containsExactly("small", "large");
        assertThat(call.served()).contains(LARGE);
        assertThat(call.attempts().getFirst().failure()).contains(new ProviderFailure.Truncated());
    }

    @Test
    void theCutAnswerServesWhereNoOtherModelGivesAWholeOne() throws Exception {
        table = withLongerTiers(9000);
        models.then("small", (_, onText) -> cut("Once upon", onText));
        models.fails("large", new ProviderFailure.NotFound());
        Call call = send(dispatcher(prices()), "Hello", false).call();

        assertThat(call.status()).isEqualTo(CallStatus.OK);
        assertThat(call.served()).contains(SMALL);
        assertThat(call.answer().orElseThrow().text()).isEqualTo("Once upon");
        assertThat(events).endsWith("failed not_found", "text Once upon");
    }

    @Test
    void aCutAnswerIsTakenWhereNoModelMayAnswerAtGreaterLength() throws Exception {
        models.then("small", (_, onText) -> cut("Once upon", onText));
        Call call = send(dispatcher(prices()), "Hello", false).call();

        assertThat(models.models()).containsExactly("small");
        assertThat(call.status()).isEqualTo(CallStatus.OK);
    }

    @Test
    void onlyTheChecksOfTheTableApply() throws Exception {
        table = table().with(CallRules.STANDARD.withChecks(Set.of()), List.of());
        models.answers("small", "I'm sorry, but I can't help with that.", 10, 10);

        assertThat(send("Hello").call().served()).contains(SMALL);
    }

    private static RoutingTable withLongerTiers(int maxTokens) {
        RoutingTable plain = table();
        List<Tier> tiers = new ArrayList<>(plain.tiers());
        tiers.set(2, new Tier("reasoning", LARGE, null, maxTokens, null, List.of(), List.of(), List.of()));
        return new RoutingTable(
                plain.providers(),
                tiers,
                plain.complexityToTier(),
                plain.taskRoutes(),
                plain.hardRoutes(),
                plain.userOverrides(),
                plain.classifier(),
                plain.defaultTier(),
                plain.hash());
    }

    private static ChatAnswer cut(String text, Consumer<String> onText) {
        onText.accept(text);
        return answered(text, FinishReason.LENGTH);
    }

    private static ChatAnswer answered(String text, FinishReason finish) {
        return new ChatAnswer(text, finish, Optional.of(Usage.of(1, 1)), "a model");
    }
}
