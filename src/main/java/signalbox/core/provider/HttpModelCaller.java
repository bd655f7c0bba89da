package signalbox.core.provider;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.table.Dialect;
import signalbox.core.table.Provider;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;

/** Calls models over HTTP, each provider in its dialect. */
public final class HttpModelCaller implements ModelCaller {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    private static final Duration ERROR_BODY_LIMIT = Duration.ofSeconds(2);
    private static final int LONGEST_BODY = 64 << 20;

    private final HttpPort http;
    private final ApiKeys keys;

    public HttpModelCaller(ApiKeys keys) {
        this(new JavaHttp(CONNECT_LIMIT), keys);
    }

    public HttpModelCaller(HttpPort http, ApiKeys keys) {
        this.http = http;
        this.keys = keys;
    }

    @Override
    public ChatAnswer call(ModelCall call, Consumer<String> onText) throws ProviderException, InterruptedException {
        String key = keyOf(call.provider());
        try {
            return call(call, key, onText);
        } catch (ProviderException failed) {
            if (key == null && failed.failure() instanceof ProviderFailure.Unauthorized(int status, boolean _)) {
                throw new ProviderException(new ProviderFailure.Unauthorized(status, false), failed);
            }
            throw failed;
        }
    }

    private ChatAnswer call(ModelCall call, @Nullable String key, Consumer<String> onText)
            throws ProviderException, InterruptedException {
        WireFormat format = formatOf(call.provider().dialect());
        var post = new HttpPort.Post(
                format.address(call.provider()),
                format.headers(key),
                format.body(call).toString());
        var deadline = new Deadline(call.timeLimit());
        try (HttpPort.Answer answer = open(post, deadline, longestWait(call))) {
            if (answer.status() / 100 != 2) {
                throw new ProviderException(failureOf(answer));
            }
            return call.stream() && isStream(answer)
                    ? readStream(answer, format.open(call.modelId()), new Waits(deadline, call.silenceLimit()), onText)
                    : readWhole(answer, format, call.modelId(), deadline, onText);
        } catch (JacksonException notJson) {
            throw new ProviderException(new ProviderFailure.Unreadable("the answer is not JSON"), notJson);
        }
    }

    private static WireFormat formatOf(Dialect dialect) {
        return switch (dialect) {
            case OPENAI -> new OpenAiFormat();
            case ANTHROPIC -> new AnthropicFormat();
        };
    }

    private @Nullable String keyOf(Provider provider) throws ProviderException {
        Optional<String> key = keys.keyFor(provider);
        if (key.isEmpty() && provider.apiKeyEnv().isPresent()) {
            throw new ProviderException(
                    new ProviderFailure.MissingKey(provider.apiKeyEnv().get()));
        }
        return key.orElse(null);
    }

    private HttpPort.Answer open(HttpPort.Post post, Deadline deadline, Duration longest)
            throws ProviderException, InterruptedException {
        try {
            return http.post(post, deadline.left(longest));
        } catch (ConnectException notConnected) {
            throw new ProviderException(
                    new ProviderFailure.Unreachable(String.valueOf(notConnected.getMessage())), notConnected);
        } catch (IOException broken) {
            throw brokenOff(broken, deadline);
        }
    }

    /** Without a stream the first sign of life is the whole answer. */
    private static Duration longestWait(ModelCall call) {
        return call.stream() ? call.silenceLimit() : call.timeLimit();
    }

    /** How long a stream may take as a whole, and how long it may be silent. */
    private record Waits(Deadline deadline, Duration silence) {
        Duration next() {
            return deadline.left(silence);
        }
    }

    private static ProviderException brokenOff(IOException broken, Deadline deadline) {
        ProviderFailure failure = broken instanceof HttpTimeoutException
                ? new ProviderFailure.TimedOut(deadline.elapsed())
                : new ProviderFailure.CutOff();
        return new ProviderException(failure, broken);
    }

    private static ProviderFailure failureOf(HttpPort.Answer answer) throws InterruptedException {
        Optional<Duration> retryAfter = answer.header("Retry-After").flatMap(value -> RetryAfter.read(value, now()));
        String body = "";
        try {
            body = readBody(answer, new Deadline(ERROR_BODY_LIMIT));
        } catch (IOException broken) {
            // The status alone says enough.
        }
        return ErrorAnswer.failureOf(answer.status(), retryAfter, body);
    }

    private static Instant now() {
        return Instant.now();
    }

    /** A server that does not stream answers whole although asked for a stream; then it says so in the type. */
    private static boolean isStream(HttpPort.Answer answer) {
        String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return !type.contains("json") && !type.contains("html");
    }

    private static ChatAnswer readWhole(
            HttpPort.Answer answer, WireFormat format, String asked, Deadline deadline, Consumer<String> onText)
            throws ProviderException, InterruptedException {
        JsonNode body;
        try {
            body = Json.MAPPER.readTree(readBody(answer, deadline));
        } catch (UnexpectedEndOfInputException cut) {
            throw new ProviderException(new ProviderFailure.CutOff(), cut);
        } catch (IOException broken) {
            throw brokenOff(broken, deadline);
        }
        ChatAnswer read = format.read(body, asked);
        if (!read.text().isEmpty()) {
            onText.accept(read.text());
        }
        return read;
    }

    private static String readBody(HttpPort.Answer answer, Deadline deadline) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        Optional<byte[]> piece = answer.next(deadline.left(Duration.ofDays(1)));
        while (piece.isPresent()) {
            body.writeBytes(piece.get());
            if (body.size() > LONGEST_BODY) {
                throw new IOException("The answer is too long");
            }
            piece = answer.next(deadline.left(Duration.ofDays(1)));
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private static ChatAnswer readStream(
            HttpPort.Answer answer, AnswerStream stream, Waits waits, Consumer<String> onText)
            throws ProviderException, InterruptedException {
        var parser = new EventStreamParser();
        try {
            Optional<byte[]> piece = answer.next(waits.next());
            while (piece.isPresent() && !stream.ended()) {
                show(parser.feed(piece.get()), stream, onText);
                piece = stream.ended() ? piece : answer.next(waits.next());
            }
        } catch (IOException broken) {
            if (!stream.complete()) {
                throw brokenOff(broken, waits.deadline());
            }
        }
        if (!stream.complete()) {
            showRest(parser.end(), stream, onText);
        }
        return stream.answer();
    }

    /** What is left when the stream ends early: at best the last event, whole but for its blank line. */
    private static void showRest(List<StreamEvent> events, AnswerStream stream, Consumer<String> onText)
            throws ProviderException {
        try {
            show(events, stream, onText);
        } catch (JacksonException halfAnEvent) {
            throw new ProviderException(new ProviderFailure.CutOff(), halfAnEvent);
        }
        if (!stream.complete()) {
            throw new ProviderException(new ProviderFailure.CutOff());
        }
    }

    private static void show(List<StreamEvent> events, AnswerStream stream, Consumer<String> onText)
            throws ProviderException {
        for (StreamEvent event : events) {
            String text = stream.take(event);
            if (!text.isEmpty()) {
                onText.accept(text);
            }
        }
    }
}
