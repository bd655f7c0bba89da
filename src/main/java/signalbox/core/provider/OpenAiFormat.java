package signalbox.core.provider;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.Usage;
import signalbox.core.table.Provider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** OpenAI's chat completions, which most providers and local servers speak too. */
final class OpenAiFormat implements WireFormat {
    /** The models that refuse {@code max_tokens} and want {@code max_completion_tokens}. */
    private static final Pattern REASONING_MODEL = Pattern.compile("(.*/)?(o\\d+|gpt-5)([-.].*)?");

    @Override
    public URI address(Provider provider) {
        return URI.create(Addresses.withoutSlash(provider.baseUrl()) + "/chat/completions");
    }

    @Override
    public Map<String, String> headers(@Nullable String keyOrNull) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        if (keyOrNull != null) {
            headers.put("Authorization", "Bearer " + keyOrNull);
        }
        return headers;
    }

    @Override
    public ObjectNode body(ModelCall call) {
        ObjectNode body = call.request().body();
        body.put("model", call.modelId());
        boundOutput(body, call);
        if (call.stream()) {
            body.put("stream", true);
            ObjectNode options =
                    body.path("stream_options") instanceof ObjectNode given ? given : body.putObject("stream_options");
            options.put("include_usage", true);
        } else {
            body.remove("stream");
            body.remove("stream_options");
        }
        return body;
    }

    private static void boundOutput(ObjectNode body, ModelCall call) {
        int bound = call.request().maxTokens().orElse(call.maxTokens());
        if (REASONING_MODEL.matcher(call.modelId()).matches()) {
            body.remove("max_tokens");
            body.put("max_completion_tokens", bound);
        } else if (call.request().maxTokens().isEmpty()) {
            body.put("max_tokens", bound);
        }
    }

    @Override
    public ChatAnswer read(JsonNode body, String asked) throws ProviderException {
        if (body.has("error")) {
            throw new ProviderException(ErrorAnswer.failureOf(body.path("error")));
        }
        JsonNode choice = body.path("choices").path(0);
        if (!choice.path("message").isObject()) {
            throw new ProviderException(new ProviderFailure.Unreadable("the answer has no message"));
        }
        JsonNode message = choice.path("message");
        String refusal = Json.textOr(message.path("refusal"), "");
        return new ChatAnswer(
                textOf(message.path("content")) + refusal,
                refusal.isEmpty() ? finishOf(choice.path("finish_reason")) : FinishReason.CONTENT_FILTER,
                usageOf(body.path("usage")),
                Json.textOr(body.path("model"), asked),
                AnthropicTools.ofMessage(message));
    }

    @Override
    public AnswerStream open(String asked) {
        return new OpenAiStream(asked);
    }

    /** Content is a text, or with some providers a list of parts. */
    static String textOf(JsonNode content) {
        if (content.isString()) {
            return content.stringValue();
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode part : content) {
            text.append(Json.textOr(part.path("text"), ""));
        }
        return text.toString();
    }

    static FinishReason finishOf(JsonNode reason) {
        return switch (reason.asString("")) {
            case "stop" -> FinishReason.STOP;
            case "length" -> FinishReason.LENGTH;
            case "tool_calls", "function_call" -> FinishReason.TOOL_CALLS;
            case "content_filter" -> FinishReason.CONTENT_FILTER;
            default -> FinishReason.UNKNOWN;
        };
    }

    /** Cached tokens are inside the prompt's, reasoning inside the completion's. */
    static Optional<Usage> usageOf(JsonNode usage) {
        if (!usage.path("prompt_tokens").isIntegralNumber()
                || !usage.path("completion_tokens").isIntegralNumber()) {
            return Optional.empty();
        }
        JsonNode prompt = usage.path("prompt_tokens_details");
        return Json.usage(
                Json.count(usage.path("prompt_tokens")),
                Json.count(prompt.path("cached_tokens")),
                Json.count(prompt.path("cache_write_tokens")),
                Json.count(usage.path("completion_tokens")),
                Json.count(usage.path("completion_tokens_details").path("reasoning_tokens")));
    }
}
