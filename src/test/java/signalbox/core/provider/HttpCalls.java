package signalbox.core.provider;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.table.Dialect;
import signalbox.core.table.Provider;
import signalbox.support.ScriptedServer;

/** Calls to a server that answers by a script. */
abstract class HttpCalls {
    static final String STREAM = "text/event-stream";
    static final String JSON = "application/json";
    static final String OPENAI_STREAM = """
        data: {"model":"small-2","choices":[{"index":0,"delta":{"role":"assistant","content":""}}]}

        data: {"model":"small-2","choices":[{"index":0,"delta":{"content":"Grüß "},"finish_reason":null}]}

        data: {"model":"small-2","choices":[{"index":0,"delta":{"content":"Gott"},"finish_reason":null}]}

        data: {"model":"small-2","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

        data: {"model":"small-2","choices":[],"usage":{"prompt_tokens":9,"completion_tokens":4,\
        "prompt_tokens_details":{"cached_tokens":3},"completion_tokens_details":{"reasoning_tokens":1}}}

        data: [DONE]

        """;
    static final String ANTHROPIC_STREAM = """
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

    final List<String> pieces = new ArrayList<>();

    ChatAnswer call(ScriptedServer server, Dialect dialect, boolean stream)
            throws ProviderException, InterruptedException {
        return new HttpModelCaller(_ -> Optional.of("secret"))
                .call(modelCall(server.uri(), dialect, stream, "KEY"), pieces::add);
    }

    ProviderFailure failure(ScriptedServer server, Dialect dialect, boolean stream) {
        return failureAt(server.uri(), dialect, stream, Duration.ofSeconds(10));
    }

    ProviderFailure failureAt(URI base, Dialect dialect, boolean stream, Duration limit) {
        ModelCall call = modelCall(base, dialect, stream, null);
        var limited = new ModelCall(call.provider(), call.modelId(), call.request(), 100, stream, limit);
        return catchThrowableOfType(
                        ProviderException.class,
                        () -> new HttpModelCaller(_ -> Optional.empty()).call(limited, pieces::add))
                .failure();
    }

    static ModelCall modelCall(URI base, Dialect dialect, boolean stream, @Nullable String keyName) {
        return new ModelCall(
                new Provider("any", dialect, base, keyName),
                "small",
                ChatRequest.ofPrompt("Hello", RoutingHints.NONE),
                100,
                stream,
                Duration.ofSeconds(10));
    }
}
