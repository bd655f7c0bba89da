package signalbox.core.provider;

import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.FinishReason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A streamed message. Usage comes in two events: the input's counts at the start, the output's count at the end; a later
 * count replaces an earlier one of the same name.
 */
final class AnthropicStream implements AnswerStream {
    private final StringBuilder text = new StringBuilder();
    private final ObjectNode usage = JsonNodeFactory.instance.objectNode();
    private final StreamedTools tools = new StreamedTools();
    private String model;
    private FinishReason finish = FinishReason.UNKNOWN;
    private boolean complete;
    private boolean ended;

    AnthropicStream(String asked) {
        model = asked;
    }

    @Override
    public String take(StreamEvent event) throws ProviderException {
        JsonNode body = Json.MAPPER.readTree(event.data());
        switch (body.path("type").asString("")) {
            case "message_start" -> {
                model = Json.textOr(body.path("message").path("model"), model);
                takeUsage(body.path("message").path("usage"));
            }
            case "content_block_start" -> {
                JsonNode block = body.path("content_block");
                if (block.path("type").asString("").equals("tool_use")) {
                    tools.take(
                            body.path("index").asInt(0),
                            block.path("id").asString(""),
                            block.path("name").asString(""),
                            "");
                }
            }
            case "content_block_delta" -> {
                if (body.path("delta").path("partial_json").isString()) {
                    tools.take(
                            body.path("index").asInt(0),
                            "",
                            "",
                            body.path("delta").path("partial_json").stringValue());
                }
                String piece = Json.textOr(body.path("delta").path("text"), "");
                text.append(piece);
                return piece;
            }
            case "message_delta" -> {
                takeUsage(body.path("usage"));
                if (body.path("delta").path("stop_reason").isString()) {
                    finish = AnthropicFormat.finishOf(body.path("delta").path("stop_reason"));
                    complete = true;
                }
            }
            case "message_stop" -> {
                complete = true;
                ended = true;
            }
            case "error" ->
                throw new ProviderException(ErrorAnswer.failureInStream(body.path("error"), !text.isEmpty()));
            default -> {
                // A ping, the edge of a block, or an event newer than this program.
            }
        }
        return "";
    }

    private void takeUsage(JsonNode counts) {
        counts.forEachEntry((name, count) -> {
            if (count.isIntegralNumber()) {
                usage.set(name, count);
            }
        });
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public ChatAnswer answer() {
        return new ChatAnswer(text.toString(), finish, AnthropicFormat.usageOf(usage), model, tools.calls());
    }
}
