package signalbox.core.provider;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.Usage;
import tools.jackson.databind.JsonNode;

/** A streamed chat completion: chunks with a delta of the text, then one with the usage, then {@code [DONE]}. */
final class OpenAiStream implements AnswerStream {
    private final StringBuilder text = new StringBuilder();
    private final StreamedTools tools = new StreamedTools();
    private String model;
    private @Nullable FinishReason finish;
    private @Nullable Usage usage;
    private boolean refused;
    private boolean done;

    OpenAiStream(String asked) {
        model = asked;
    }

    @Override
    public String take(StreamEvent event) throws ProviderException {
        if (event.data().strip().equals("[DONE]")) {
            done = true;
            return "";
        }
        JsonNode chunk = Json.MAPPER.readTree(event.data());
        if (chunk.has("error")) {
            throw new ProviderException(ErrorAnswer.failureInStream(chunk.path("error"), !text.isEmpty()));
        }
        model = Json.textOr(chunk.path("model"), model);
        OpenAiFormat.usageOf(chunk.path("usage")).ifPresent(counted -> usage = counted);
        JsonNode choice = chunk.path("choices").path(0);
        if (choice.path("finish_reason").isString()) {
            finish = OpenAiFormat.finishOf(choice.path("finish_reason"));
        }
        for (JsonNode call : choice.path("delta").path("tool_calls")) {
            tools.take(
                    call.path("index").asInt(0),
                    call.path("id").asString(""),
                    call.path("function").path("name").asString(""),
                    call.path("function").path("arguments").asString(""));
        }
        String refusal = Json.textOr(choice.path("delta").path("refusal"), "");
        refused |= !refusal.isEmpty();
        String piece = OpenAiFormat.textOf(choice.path("delta").path("content")) + refusal;
        text.append(piece);
        return piece;
    }

    @Override
    public boolean complete() {
        return done || finish != null;
    }

    @Override
    public boolean ended() {
        return done;
    }

    @Override
    public ChatAnswer answer() {
        FinishReason reason = refused
                ? FinishReason.CONTENT_FILTER
                : Optional.ofNullable(finish).orElse(FinishReason.UNKNOWN);
        return new ChatAnswer(text.toString(), reason, Optional.ofNullable(usage), model, tools.calls());
    }
}
