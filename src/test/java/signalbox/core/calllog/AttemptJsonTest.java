package signalbox.core.calllog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderFailure;
import tools.jackson.databind.json.JsonMapper;

final class AttemptJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<ProviderFailure> failures() {
        Optional<Duration> pause = Optional.of(Duration.ofSeconds(3));
        return Stream.of(
                new ProviderFailure.MissingKey("OPENAI_API_KEY"),
                new ProviderFailure.Unauthorized(401),
                new ProviderFailure.Unauthorized(401, false),
                new ProviderFailure.NotFound(),
                new ProviderFailure.BadRequest(422, "no such field"),
                new ProviderFailure.RateLimited(pause),
                new ProviderFailure.RateLimited(Optional.empty()),
                new ProviderFailure.ServerError(529, pause),
                new ProviderFailure.Unreachable("refused"),
                new ProviderFailure.TimedOut(Duration.ofSeconds(30)),
                new ProviderFailure.CutOff(),
                new ProviderFailure.Unreadable("not JSON"),
                new ProviderFailure.EmptyAnswer(),
                new ProviderFailure.Refused(),
                new ProviderFailure.InvalidJson(),
                new ProviderFailure.Truncated(),
                new ProviderFailure.Cancelled());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void readsBackEveryFailure(ProviderFailure failure) {
        assertReadBack(new Attempt(
                new ModelRef("openai", "gpt-4o"),
                Optional.of(failure),
                Duration.ofMillis(12),
                Optional.empty(),
                Optional.empty()));
    }

    @Test
    void readsBackWhatServed() {
        assertReadBack(new Attempt(
                new ModelRef("openai", "gpt-4o"),
                Optional.empty(),
                Duration.ofMillis(1200),
                Optional.of(new Usage(100, 40, 10, 30, 5)),
                Optional.of(Money.of("0.00000015"))));
    }

    @Test
    void refusesAnOutcomeThatItDoesNotKnow() {
        assertThatThrownBy(() -> AttemptJson.fromJson(JSON.readTree("{\"outcome\":\"bored\"}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bored");
    }

    private static void assertReadBack(Attempt attempt) {
        String written = JSON.writeValueAsString(AttemptJson.toJson(attempt));

        assertThat(AttemptJson.fromJson(JSON.readTree(written))).isEqualTo(attempt);
    }
}
