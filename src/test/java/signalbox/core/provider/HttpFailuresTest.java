package signalbox.core.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import signalbox.core.table.Dialect;
import signalbox.support.ScriptedServer;

/** Which failure each way of going wrong is. */
@Timeout(20)
final class HttpFailuresTest extends HttpCalls {
    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(404, new ProviderFailure.NotFound()),
                Arguments.of(400, new ProviderFailure.BadRequest(400, "too long, says [key]")),
                Arguments.of(302, new ProviderFailure.BadRequest(302, "too long, says [key]")),
                Arguments.of(429, new ProviderFailure.RateLimited(Optional.of(Duration.ofSeconds(7)))),
                Arguments.of(408, new ProviderFailure.ServerError(408, Optional.of(Duration.ofSeconds(7)))),
                Arguments.of(500, new ProviderFailure.ServerError(500, Optional.of(Duration.ofSeconds(7)))),
                Arguments.of(529, new ProviderFailure.ServerError(529, Optional.of(Duration.ofSeconds(7)))));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void mapsEachStatusToItsFailure(int status, ProviderFailure failure) throws IOException {
        String body = """
            {"error":{"message":"too long,\\n says sk-abcdef123456","type":"any"}}\
            """;
        try (var server = ScriptedServer.answering(status, JSON, body, "Retry-After: 7")) {
            assertThat(failure(server, Dialect.OPENAI, true)).isEqualTo(failure);
            assertThat(failure(server, Dialect.ANTHROPIC, false)).isEqualTo(failure);
        }
    }

    @Test
    void anErrorInsideTheStreamIsThatErrorBeforeTextAndACutAfterIt() throws IOException {
        String error = "data: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"busy\"}}\n\n";
        String begun = "data: {\"type\":\"content_block_delta\",\"delta\":{\"text\":\"Once\"}}\n\n";
        try (var early = ScriptedServer.answering(200, STREAM, error);
                var late = ScriptedServer.answering(200, STREAM, begun + error)) {
            assertThat(failure(early, Dialect.ANTHROPIC, true))
                    .isEqualTo(new ProviderFailure.ServerError(529, Optional.empty()));
            assertThat(failure(late, Dialect.ANTHROPIC, true)).isEqualTo(new ProviderFailure.CutOff());
        }
    }

    @Test
    void aStreamThatStopsInTheMiddleIsCutOff() throws IOException {
        String half = OPENAI_STREAM.substring(0, OPENAI_STREAM.indexOf("Gott") + 2);
        try (var closed = ScriptedServer.sending(ScriptedServer.head(200, STREAM) + "\r\n" + half);
                var shortened = ScriptedServer.sending(
                        ScriptedServer.head(200, STREAM) + "Content-Length: 9999\r\n\r\n" + half)) {
            assertThat(failure(closed, Dialect.OPENAI, true)).isEqualTo(new ProviderFailure.CutOff());
            assertThat(failure(shortened, Dialect.OPENAI, true)).isEqualTo(new ProviderFailure.CutOff());
            assertThat(pieces).containsExactly("Grüß ", "Grüß ");
        }
    }

    @Test
    void aWholeAnswerThatStopsInTheMiddleIsCutOff() throws IOException {
        String half = "{\"choices\":[{\"message\":{\"cont";
        try (var closed = ScriptedServer.sending(ScriptedServer.head(200, JSON) + "\r\n" + half);
                var shortened =
                        ScriptedServer.sending(ScriptedServer.head(200, JSON) + "Content-Length: 999\r\n\r\n" + half)) {
            assertThat(failure(closed, Dialect.OPENAI, false)).isEqualTo(new ProviderFailure.CutOff());
            assertThat(failure(shortened, Dialect.OPENAI, false)).isEqualTo(new ProviderFailure.CutOff());
        }
    }

    @Test
    void aConnectionClosedWithoutAWordIsCutOff() throws IOException {
        try (var server = ScriptedServer.sending("")) {
            assertThat(failure(server, Dialect.OPENAI, true)).isEqualTo(new ProviderFailure.CutOff());
        }
    }

    @Test
    void whatIsNotJsonIsUnreadable() throws IOException {
        try (var page = ScriptedServer.answering(200, "text/html", "<html>busy</html>");
                var events = ScriptedServer.answering(200, STREAM, "data: nonsense\n\n");
                var other = ScriptedServer.answering(200, JSON, "{\"choices\":[]}")) {
            assertThat(failure(page, Dialect.OPENAI, true)).isInstanceOf(ProviderFailure.Unreadable.class);
            assertThat(failure(page, Dialect.ANTHROPIC, false)).isInstanceOf(ProviderFailure.Unreadable.class);
            assertThat(failure(events, Dialect.OPENAI, true)).isInstanceOf(ProviderFailure.Unreadable.class);
            assertThat(failure(other, Dialect.OPENAI, false)).isInstanceOf(ProviderFailure.Unreadable.class);
            assertThat(failure(other, Dialect.ANTHROPIC, false)).isInstanceOf(ProviderFailure.Unreadable.class);
        }
    }

    @Test
    void nobodyAtTheAddressIsUnreachable() throws IOException {
        URI gone;
        try (var server = ScriptedServer.sending("")) {
            gone = server.uri();
        }
        assertThat(failureAt(gone, Dialect.OPENAI, true, Duration.ofSeconds(10)))
                .isEqualTo(new ProviderFailure.Unreachable("connection refused at 127.0.0.1:" + gone.getPort()));
    }

    @Test
    void silenceEndsWithTheTimeLimit() throws IOException {
        try (var silent = ScriptedServer.hangingAfter("");
                var stalled = ScriptedServer.hangingAfter(ScriptedServer.head(200, STREAM) + "\r\n: hello\n\n")) {
            assertThat(failureAt(silent.uri(), Dialect.OPENAI, false, Duration.ofMillis(200)))
                    .isInstanceOf(ProviderFailure.TimedOut.class);
            assertThat(failureAt(stalled.uri(), Dialect.OPENAI, true, Duration.ofMillis(200)))
                    .isInstanceOf(ProviderFailure.TimedOut.class);
        }
    }

    @Test
    void aKeyThatIsNotAcceptedIsToldFromOneThatWasNeverSent() throws IOException {
        String body = "{\"error\":{\"type\":\"authentication_error\",\"message\":\"no\"}}";
        try (var server = ScriptedServer.answering(401, JSON, body);
                var inside = ScriptedServer.answering(200, JSON, body)) {
            assertThat(failure(server, Dialect.OPENAI, true)).isEqualTo(new ProviderFailure.Unauthorized(401, false));
            assertThat(failure(inside, Dialect.ANTHROPIC, false))
                    .isEqualTo(new ProviderFailure.Unauthorized(401, false));
            assertThat(catchThrowableOfType(ProviderException.class, () -> call(server, Dialect.OPENAI, true))
                            .failure())
                    .isEqualTo(new ProviderFailure.Unauthorized(401, true));
        }
    }

    @Test
    void aMissingKeyIsToldBeforeAnythingIsSent() throws IOException {
        try (var server = ScriptedServer.answering(200, STREAM, OPENAI_STREAM)) {
            var caller = new HttpModelCaller(_ -> Optional.empty());
            var thrown = catchThrowableOfType(
                    ProviderException.class,
                    () -> caller.call(modelCall(server.uri(), Dialect.OPENAI, true, "KEY"), pieces::add));

            assertThat(thrown.failure()).isEqualTo(new ProviderFailure.MissingKey("KEY"));
            assertThat(server.requests()).isEmpty();
        }
    }
}
