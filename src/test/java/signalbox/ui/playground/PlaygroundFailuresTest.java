package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signalbox.core.dispatch.Breakers;
import signalbox.core.dispatch.BudgetGuard;
import signalbox.core.dispatch.Dispatcher;
import signalbox.core.dispatch.EscalationSink;
import signalbox.core.dispatch.RoutingSnapshot;
import signalbox.core.dispatch.Safeguards;
import signalbox.core.dispatch.Spending;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TablePrices;
import signalbox.support.FakeTime;
import signalbox.support.InlineTaskRunner;

/** Whatever a provider does, the operator reads what to do next and has the prompt still. */
final class PlaygroundFailuresTest extends PlaygroundFixture {
    static Stream<ProviderFailure> failures() {
        return Stream.of(
                new ProviderFailure.MissingKey("SOME_KEY"),
                new ProviderFailure.Unauthorized(401),
                new ProviderFailure.Unauthorized(403),
                new ProviderFailure.NotFound(),
                new ProviderFailure.BadRequest(400, "no such field"),
                new ProviderFailure.RateLimited(Optional.of(Duration.ofSeconds(1))),
                new ProviderFailure.RateLimited(Optional.empty()),
                new ProviderFailure.ServerError(500, Optional.empty()),
                new ProviderFailure.ServerError(529, Optional.of(Duration.ofSeconds(1))),
                new ProviderFailure.Unreachable("connection refused"),
                new ProviderFailure.TimedOut(Duration.ofSeconds(60)),
                new ProviderFailure.CutOff(),
                new ProviderFailure.Unreadable("the answer is not JSON"),
                new ProviderFailure.EmptyAnswer(),
                new ProviderFailure.InvalidJson(),
                new ProviderFailure.Truncated(),
                new ProviderFailure.LeftAlone(Duration.ofSeconds(20)),
                new ProviderFailure.LeftAlone(Duration.ZERO),
                new ProviderFailure.Refused());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysInASentenceWhatToDoNextAndKeepsTheDraft(ProviderFailure failure) {
        for (String name : List.of("small", "middle", "large")) {
            for (int again = 0; again < 20; again++) {
                models.fails(name, failure);
            }
        }
        type("Why is the sky blue?");
        model.send();

        String sentence = onlyAnswer().problemProperty().get();
        assertThat(onlyAnswer().phaseProperty().get()).isEqualTo(AnswerPhase.FAILED);
        assertThat(model.nextSteps(onlyAnswer())).isNotEmpty();
        assertThat(sentence).endsWith(".").matches(".*(: |, or ).*").doesNotContain("Exception");
        assertThat(model.draft().promptProperty().get()).isEqualTo("Why is the sky blue?");
        assertThat(model.sendingProperty().get()).isFalse();
        assertThat(history().getFirst().prompt()).isEqualTo("Why is the sky blue?");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellsItBesideTheOtherTiersToo(ProviderFailure failure) {
        for (String name : List.of("small", "middle", "large")) {
            for (int again = 0; again < 20; again++) {
                models.fails(name, failure);
            }
        }
        type("Why is the sky blue?");
        model.sendToAllTiers();

        assertThat(model.conversation().tierAnswers())
                .allSatisfy(answer -> assertThat(answer.problemProperty().get()).endsWith("."));
        assertThat(model.draft().promptProperty().get()).isEqualTo("Why is the sky blue?");
    }

    @Test
    void tellsThatABudgetForbidsTheCall() {
        RoutingTable frugal = TableDocument.parse("""
            { "version": 1,
              "providers": { "local": { "dialect": "openai", "base_url": "http://127.0.0.1:1/v1" } },
              "tiers": [ { "name": "nano", "model_id": "small", "provider": "local" } ],
              "complexity_to_tier": { "simple": "nano", "medium": "nano", "complex": "nano", "reasoning": "nano" },
              "budgets": [ { "period": "day", "usd": 5, "then": "refuse" } ],
              "default_tier": "nano" }
            """).table().orElseThrow();
        var snapshot = new RoutingSnapshot(frugal, request -> current.decide(request), TablePrices.of(frugal));
        var guards = new Safeguards(
                new Breakers(InstantSource.system()),
                new BudgetGuard((_, _, _) -> new Spending.Spent(Money.of("5.25"), 0)),
                EscalationSink.NONE);
        model = on(new InlineTaskRunner(), new Dispatcher(() -> snapshot, models, log, guards, new FakeTime().clock()));
        type("Why is the sky blue?");
        model.send();

        assertThat(onlyAnswer().phaseProperty().get()).isEqualTo(AnswerPhase.FAILED);
        assertThat(onlyAnswer().problemProperty().get())
                .startsWith("A budget forbids this call: $5.25 of")
                .endsWith("wait until its period ends.");
        assertThat(model.draft().promptProperty().get()).isEqualTo("Why is the sky blue?");
        assertThat(models.calls()).isEmpty();
    }

    @Test
    void leadsToThePartOfTheDraftThatMayHelp() {
        List<DraftPart> attended = new ArrayList<>();
        model.draft().onAttention(attended::add);
        for (String name : List.of("small", "middle", "large")) {
            models.fails(name, new ProviderFailure.Truncated());
        }
        type("Why is the sky blue?");
        model.send();
        model.nextSteps(onlyAnswer()).getFirst().run().run();

        assertThat(attended).containsExactly(DraftPart.MAX_TOKENS);
    }

    @Test
    void sendsAgainWhereThatMayHelp() {
        for (String name : List.of("small", "middle", "large")) {
            models.fails(name, new ProviderFailure.TimedOut(Duration.ofSeconds(60)));
        }
        type("Why is the sky blue?");
        model.send();
        model.nextSteps(onlyAnswer()).getFirst().run().run();

        assertThat(onlyAnswer().phaseProperty().get()).isEqualTo(AnswerPhase.SERVED);
    }
}
