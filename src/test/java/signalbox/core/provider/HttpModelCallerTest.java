package signalbox.core.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.RoutingHints;
import signalbox.core.chat.Usage;
import signalbox.core.table.Dialect;
import signalbox.core.table.Provider;
import signalbox.support.ScriptedServer;

@Timeout(20)
final class HttpModelCallerTest {
    private static final String STREAM = "text/event-stream";
    private static final String JSON = "application/json";
    private static final String OPENAI_STREAM = """
        data: {"model":"small-2","choices":[{"index":0,"delta":{"role":"assistant","content":""}}]}

        data: {"model":"small-2","choices":[{"index":0,"delta":{"content":"Grüß "},"finish_reason":null}]}

        data: {"model":"small-2","choices":[{"index":0,"delta":{"content":"Gott"},"finish_reason":null}]}

        data: {"model":"small-2","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

        data: {"model":"small-2","choices":[],"usage":{"prompt_tokens":9,"completion_tokens":4,\
        "prompt_tokens_details":{"cached_tokens":3},"completion_tokens_details":{"reasoning_tokens":1}}}

        data: [DONE]

        """;
    private static final String ANTHROPIC_STREAM = """
        event: message_start
        data: {"type":"message_start","message":{"model":"claude-2","usage":{"input_tokens":5,\
        "cache_read_input_tokens":3,"cache_creation_input_tokens":2,"output_tokens":1}}}

        event: content_block_delta
        data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Grüß "}}

        event: ping
        data: {"type":"ping"}

        event: content_block_delta
        data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"Gott"}}

        event: message_delta
        data: {"type":"message_delta","delta":{"stop_reason":"max_tokens"},"usage":{"output_tokens":7}}

        event: message_stop
        data: {"type":"message_stop"}

        """;

    private final List<String> pieces = new ArrayList<>();

    @Test
    void readsAStreamInTheOpenAiDialect() throws Exception {
        try (var server = ScriptedServer.answering(200, STREAM, OPENAI_STREAM)) {
            ChatAnswer answer = call(server, Dialect.OPENAI, true);

            assertThat(pieces).containsExactly("Grüß ", "Gott");
            assertThat(answer)
                    .isEqualTo(new ChatAnswer(
                            "Grüß Gott", FinishReason.STOP, Optional.of(new Usage(9, 3, 0, 4, 1)), "small-2"));
        }
    }

    @Test
    void readsAStreamInTheAnthropicDialect() throws Exception {
        try (var server = ScriptedServer.answering(200, STREAM, ANTHROPIC_STREAM)) {
            ChatAnswer answer = call(server, Dialect.ANTHROPIC, true);

            assertThat(pieces).containsExactly("Grüß ", "Gott");
            assertThat(answer)
                    .isEqualTo(new ChatAnswer(
                            "Grüß Gott", FinishReason.LENGTH, Optional.of(new Usage(10, 3, 2, 7, 0)), "claude-2"));
        }
    }

    @Test
    void readsAWholeAnswerInTheOpenAiDialect() throws Exception {
        String body = """
            {"model":"small-2","choices":[{"message":{"role":"assistant","content":"Yes"},"finish_reason":"length"}]}
            """;
        try (var server = ScriptedServer.answering(200, JSON, body)) {
            ChatAnswer answer = call(server, Dialect.OPENAI, false);

            assertThat(pieces).containsExactly("Yes");
            assertThat(answer).isEqualTo(new ChatAnswer("Yes", FinishReason.LENGTH, Optional.empty(), "small-2"));
        }
    }

    @Test
    void readsAWholeAnswerInTheAnthropicDialect() throws Exception {
        String body = """
            {"model":"claude-2","content":[{"type":"thinking","thinking":"hm"},{"type":"text","text":"Yes"}],
             "stop_reason":"end_turn","usage":{"input_tokens":4,"output_tokens":2}}
            """;
        try (var server = ScriptedServer.answering(200, JSON, body)) {
            assertThat(call(server, Dialect.ANTHROPIC, false))
                    .isEqualTo(new ChatAnswer("Yes", FinishReason.STOP, Optional.of(Usage.of(4, 2)), "claude-2"));
        }
    }

    @Test
    void takesAWholeAnswerWhereAStreamWasAskedFor() throws Exception {
        String body = """
            {"choices":[{"message":{"content":"whole"},"finish_reason":"stop"}]}\
            """;
        try (var server = ScriptedServer.answering(200, JSON, body)) {
            assertThat(call(server, Dialect.OPENAI, true).text()).isEqualTo("whole");
        }
    }

    @Test
    void takesAStreamThatEndsWithoutItsLastBlankLine() throws Exception {
        try (var server =
                ScriptedServer.sending(ScriptedServer.head(200, STREAM) + "\r\n" + ANTHROPIC_STREAM.stripTrailing())) {
            assertThat(call(server, Dialect.ANTHROPIC, true).text()).isEqualTo("Grüß Gott");
        }
    }

    @Test
    void aRefusalIsToldByTheReasonToStop() throws Exception {
        String body = """
            {"choices":[{"message":{"content":null,"refusal":"I will not."},"finish_reason":"stop"}]}\
            """;
        try (var server = ScriptedServer.answering(200, JSON, body)) {
            assertThat(call(server, Dialect.OPENAI, false).finish()).isEqualTo(FinishReason.CONTENT_FILTER);
        }
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(401, new ProviderFailure.Unauthorized(401)),
                Arguments.of(403, new ProviderFailure.Unauthorized(403)),
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
    void anInterruptEndsACallBeforeAndInTheMiddleOfItsAnswer() throws Exception {
        try (var silent = ScriptedServer.hangingAfter("");
                var stalled = ScriptedServer.hangingAfter(ScriptedServer.head(200, STREAM) + "\r\n: hello\n\n")) {
            for (ScriptedServer server : List.of(silent, stalled)) {
                var ended = new AtomicReference<Throwable>();
                Thread caller = Thread.ofVirtual().start(() -> {
                    try {
                        call(server, Dialect.OPENAI, true);
                    } catch (Exception thrown) {
                        ended.set(thrown);
                    }
                });
                while (server.requests().isEmpty()) {
                    Thread.sleep(5);
                }
                caller.interrupt();
                assertThat(caller.join(Duration.ofSeconds(30))).isTrue();
                assertThat(ended.get()).isInstanceOf(InterruptedException.class);
            }
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

    @Test
    void sendsTheKeyAsTheDialectWantsIt() throws Exception {
        try (var server = ScriptedServer.answering(200, STREAM, OPENAI_STREAM)) {
            call(server, Dialect.OPENAI, true);
            assertThat(server.request())
                    .startsWith("POST /chat/completions HTTP/1.1\n")
                    .contains("\nAuthorization: Bearer secret\n");
        }
        try (var server = ScriptedServer.answering(200, STREAM, ANTHROPIC_STREAM)) {
            call(server, Dialect.ANTHROPIC, true);
            assertThat(server.request())
                    .startsWith("POST /v1/messages HTTP/1.1\n")
                    .contains("\nx-api-key: secret\n", "\nanthropic-version: 2023-06-01\n");
        }
    }

    private ChatAnswer call(ScriptedServer server, Dialect dialect, boolean stream)
            throws ProviderException, InterruptedException {
        return new HttpModelCaller(_ -> Optional.of("secret"))
                .call(modelCall(server.uri(), dialect, stream, "KEY"), pieces::add);
    }

    private ProviderFailure failure(ScriptedServer server, Dialect dialect, boolean stream) {
        return failureAt(server.uri(), dialect, stream, Duration.ofSeconds(10));
    }

    private ProviderFailure failureAt(URI base, Dialect dialect, boolean stream, Duration limit) {
        ModelCall call = modelCall(base, dialect, stream, null);
        var limited = new ModelCall(call.provider(), call.modelId(), call.request(), 100, stream, limit);
        return catchThrowableOfType(
                        ProviderException.class,
                        () -> new HttpModelCaller(_ -> Optional.empty()).call(limited, pieces::add))
                .failure();
    }

    private static ModelCall modelCall(URI base, Dialect dialect, boolean stream, @Nullable String keyName) {
        return new ModelCall(
                new Provider("any", dialect, base, keyName),
                "small",
                ChatRequest.ofPrompt("Hello", RoutingHints.NONE),
                100,
                stream,
                Duration.ofSeconds(10));
    }
}
