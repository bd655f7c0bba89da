package signalbox.core.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signalbox.core.chat.ModelRef;

final class FailureWordsTest {
    private static final ModelRef MODEL = new ModelRef("acme", "small-1");

    static Stream<ProviderFailure> failures() {
        return Stream.of(
                new ProviderFailure.MissingKey("ACME_KEY"),
                new ProviderFailure.Unauthorized(401),
                new ProviderFailure.Unauthorized(403),
                new ProviderFailure.Unauthorized(401, false),
                new ProviderFailure.Unauthorized(403, false),
                new ProviderFailure.NotFound(),
                new ProviderFailure.BadRequest(400, "too long"),
                new ProviderFailure.BadRequest(422, ""),
                new ProviderFailure.RateLimited(Optional.of(Duration.ofSeconds(20))),
                new ProviderFailure.RateLimited(Optional.empty()),
                new ProviderFailure.ServerError(529, Optional.empty()),
                new ProviderFailure.Unreachable("connection refused at 127.0.0.1:9"),
                new ProviderFailure.TimedOut(Duration.ofSeconds(60)),
                new ProviderFailure.CutOff(),
                new ProviderFailure.Unreadable("the answer is not JSON"),
                new ProviderFailure.EmptyAnswer(),
                new ProviderFailure.Refused(),
                new ProviderFailure.InvalidJson(),
                new ProviderFailure.Truncated(),
                new ProviderFailure.Cancelled());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureIsAWholeSentence(ProviderFailure failure) {
        assertThat(FailureWords.sentence(failure, MODEL))
                .endsWith(".")
                .doesNotContain("Optional", "PT", "ProviderFailure");
        assertThat(FailureWords.brief(failure)).isNotBlank().doesNotContain("Optional", "PT");
    }

    @Test
    void noKeyIsBlamedWhereNoneWasSent() {
        var failure = new ProviderFailure.Unauthorized(401, false);

        assertThat(FailureWords.sentence(failure, MODEL))
                .isEqualTo("acme wants a key and none was sent (401): name its environment variable as api_key_env"
                        + " in the routing table.");
        assertThat(FailureWords.brief(failure)).isEqualTo("wants a key (401)");
        assertThat(FailureWords.sentence(new ProviderFailure.Unauthorized(403, false), MODEL))
                .isEqualTo("acme does not let small-1 be used without a key (403): name the key's environment variable"
                        + " as api_key_env in the routing table.");
    }

    @Test
    void sayWhatToDoNext() {
        assertThat(FailureWords.sentence(new ProviderFailure.MissingKey("ACME_KEY"), MODEL))
                .isEqualTo("There is no key for acme: set the environment variable ACME_KEY and start again.");
        assertThat(FailureWords.sentence(new ProviderFailure.RateLimited(Optional.of(Duration.ofMillis(1500))), MODEL))
                .isEqualTo("acme takes no more requests for now (429): try again in 1.5 s.");
    }
}
