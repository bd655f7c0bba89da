package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signalbox.core.calllog.Attempt;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderFailure;
import signalbox.support.CallBuilder;

final class AnswerFactsTest {
    private static final ModelRef CHEAP = new ModelRef("openai", "gpt-4o-mini");
    private static final ModelRef DEAR = new ModelRef("openai", "gpt-4o");

    @Test
    void splitsTheCostAndSetsItBesideTheEstimate() {
        var facts = AnswerFacts.of(new CallBuilder().usage(Usage.of(1000, 100)).build());

        assertThat(facts.getFirst())
                .isEqualTo(new AnswerFacts.Fact(
                        "Cost", "$0.0065", List.of("in $0.005 + out $0.0015", "estimated ≈ $0.001–0.06")));
    }

    @Test
    void namesCachedTokensAndTheirCostApart() {
        var facts = AnswerFacts.of(
                new CallBuilder().usage(new Usage(1000, 400, 0, 100, 64)).build());

        assertThat(facts.get(0).details().getFirst()).isEqualTo("in $0.003 + cached $0.002 + out $0.0015");
        assertThat(facts.get(1))
                .isEqualTo(new AnswerFacts.Fact(
                        "Tokens",
                        "1,000 in · 100 out",
                        List.of("400 of the input cached", "64 of the output reasoning")));
    }

    @Test
    void tellsTheRateOfTheTextThatWasShown() {
        var facts = AnswerFacts.of(new CallBuilder()
                .usage(new Usage(10, 0, 0, 184, 64))
                .latency(Duration.ofMillis(1500))
                .build());

        assertThat(facts.get(2))
                .isEqualTo(new AnswerFacts.Fact("Time", "1.5 s", List.of("first text after 300 ms", "100 tokens/s")));
    }

    @Test
    void whatIsNotKnownIsSaidToBeUnknown() {
        var facts = AnswerFacts.of(new CallBuilder().unknownUsage().build());

        assertThat(facts.get(0).value()).isEqualTo("unknown");
        assertThat(facts.get(0).details()).first().isEqualTo("the provider did not count the tokens");
        assertThat(facts.get(1).value()).isEqualTo("unknown");
    }

    @Test
    void putsAttemptsThatEndedAlikeInOneLine() {
        Attempt busy = failed(CHEAP, new ProviderFailure.RateLimited(Optional.empty()), Optional.of(Money.ZERO));
        Attempt cut = failed(CHEAP, new ProviderFailure.CutOff(), Optional.empty());
        Attempt served = new Attempt(
                DEAR, Optional.empty(), Duration.ofMillis(900), Optional.empty(), Optional.of(Money.of("0.002")));

        assertThat(AnswerFacts.attempts(List.of(busy, busy, cut, served)))
                .containsExactly(
                        new AnswerFacts.AttemptLine(
                                true, "openai/gpt-4o-mini · too many requests (429) × 2 · 400 ms · $0.00"),
                        new AnswerFacts.AttemptLine(
                                true, "openai/gpt-4o-mini · answer broke off · 200 ms · cost unknown"),
                        new AnswerFacts.AttemptLine(false, "openai/gpt-4o · answered · 900 ms · $0.002"));
    }

    private static Attempt failed(ModelRef model, ProviderFailure failure, Optional<Money> cost) {
        return new Attempt(model, Optional.of(failure), Duration.ofMillis(200), Optional.empty(), cost);
    }
}
