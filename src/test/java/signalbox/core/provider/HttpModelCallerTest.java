package signalbox.core.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.Usage;
import signalbox.core.table.Dialect;
import signalbox.support.ScriptedServer;

/** What is sent to a provider and how its answers are read. */
@Timeout(20)
final class HttpModelCallerTest extends HttpCalls {
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
}
