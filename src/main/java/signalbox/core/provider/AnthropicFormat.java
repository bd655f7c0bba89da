package signalbox.core.provider;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.ToolCall;
import signalbox.core.chat.Usage;
import signalbox.core.table.Provider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Anthropic's messages. */
final class AnthropicFormat implements WireFormat {
    private static final String VERSION = "2023-06-01";

    /** A base url that ends in {@code /v1}, as other dialects want it, is understood too. */
    @Override
    public URI address(Provider provider) {
        String base = Addresses.withoutSlash(provider.baseUrl());
        return URI.create(base + (base.endsWith("/v1") ? "/messages" : "/v1/messages"));
    }

    @Override
    public Map<String, String> headers(@Nullable String keyOrNull) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("anthropic-version", VERSION);
        if (keyOrNull != null) {
            headers.put("x-api-key", keyOrNull);
        }
        return headers;
    }

    @Override
    public ObjectNode body(ModelCall call) {
        return AnthropicRequest.of(call);
    }

    @Override
    public ChatAnswer read(JsonNode body, String asked) throws ProviderException {
        if (body.has("error")) {
            throw new ProviderException(ErrorAnswer.failureOf(body.path("error")));
        }
        if (!body.path("content").isArray()) {
            throw new ProviderException(new ProviderFailure.Unreadable("the answer has no content"));
        }
        StringBuilder text = new StringBuilder();
        List<ToolCall> toolCalls = new ArrayList<>();
        for (JsonNode block : body.path("content")) {
            if (block.path("type").asString("").equals("text")) {
                text.append(block.path("text").asString(""));
            }
            AnthropicTools.use(block).ifPresent(toolCalls::add);
        }
        return new ChatAnswer(
                text.toString(),
                finishOf(body.path("stop_reason")),
                usageOf(body.path("usage")),
                Json.textOr(body.path("model"), asked),
                toolCalls);
    }

    @Override
    public AnswerStream open(String asked) {
        return new AnthropicStream(asked);
    }

    static FinishReason finishOf(JsonNode reason) {
        return switch (reason.asString("")) {
            case "end_turn", "stop_sequence" -> FinishReason.STOP;
            case "max_tokens", "model_context_window_exceeded" -> FinishReason.LENGTH;
            case "tool_use" -> FinishReason.TOOL_CALLS;
            case "refusal" -> FinishReason.CONTENT_FILTER;
            default -> FinishReason.UNKNOWN;
        };
    }

    /** Tokens of the cache are counted beside the input's here, and inside them in {@link Usage}. */
    static Optional<Usage> usageOf(JsonNode usage) {
        if (!usage.path("input_tokens").isIntegralNumber()
                || !usage.path("output_tokens").isIntegralNumber()) {
            return Optional.empty();
        }
        long read = Json.count(usage.path("cache_read_input_tokens"));
        long written = Json.count(usage.path("cache_creation_input_tokens"));
        long input = Json.count(usage.path("input_tokens")) + read + written;
        return Json.usage(input, read, written, Json.count(usage.path("output_tokens")), 0);
    }
}
