package signalbox.core.chat;

import java.util.List;
import java.util.Optional;

/**
 * What a model answered.
 *
 * @param text the whole text
 * @param finish why it stopped
 * @param usage tokens as the provider counted them; empty where it did not say
 * @param model the model's name as the provider reported it, often a dated form of the one asked for
 * @param toolCalls what the model wants the caller to run, often nothing
 */
public record ChatAnswer(
        String text, FinishReason finish, Optional<Usage> usage, String model, List<ToolCall> toolCalls) {
    public ChatAnswer {
        toolCalls = List.copyOf(toolCalls);
    }

    /** An answer in words alone. */
    public ChatAnswer(String text, FinishReason finish, Optional<Usage> usage, String model) {
        this(text, finish, usage, model, List.of());
    }
}
