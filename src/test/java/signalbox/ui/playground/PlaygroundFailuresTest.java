package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signalbox.core.provider.ProviderFailure;

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
}
