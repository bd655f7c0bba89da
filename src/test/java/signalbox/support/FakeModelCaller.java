package signalbox.support;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.Usage;
import signalbox.core.provider.ModelCall;
import signalbox.core.provider.ModelCaller;
import signalbox.core.provider.ProviderException;
import signalbox.core.provider.ProviderFailure;

/** Does at each call of a model what a test told it to; a model that was told nothing more answers "ok". */
public final class FakeModelCaller implements ModelCaller {
    /** What happens at one call. */
    @FunctionalInterface
    public interface Turn {
        ChatAnswer take(ModelCall call, Consumer<String> onText) throws ProviderException, InterruptedException;
    }

    private final Map<String, Deque<Turn>> turns = new HashMap<>();
    private final List<ModelCall> calls = new ArrayList<>();

    public FakeModelCaller then(String modelId, Turn turn) {
        turns.computeIfAbsent(modelId, _ -> new ArrayDeque<>()).add(turn);
        return this;
    }

    public FakeModelCaller fails(String modelId, ProviderFailure failure) {
        return then(modelId, (_, _) -> {
            throw new ProviderException(failure);
        });
    }

    public FakeModelCaller answers(String modelId, String text, long promptTokens, long completionTokens) {
        return then(
                modelId,
                (call, onText) -> answer(call, onText, text, Optional.of(Usage.of(promptTokens, completionTokens))));
    }

    public FakeModelCaller answersWithoutUsage(String modelId, String text) {
        return then(modelId, (call, onText) -> answer(call, onText, text, Optional.empty()));
    }

    public List<ModelCall> calls() {
        return calls;
    }

    /** The models called, in order. */
    public List<String> models() {
        return calls.stream().map(ModelCall::modelId).toList();
    }

    @Override
    public ChatAnswer call(ModelCall call, Consumer<String> onText) throws ProviderException, InterruptedException {
        calls.add(call);
        Deque<Turn> left = turns.getOrDefault(call.modelId(), new ArrayDeque<>());
        return left.isEmpty()
                ? answer(call, onText, "ok", Optional.of(Usage.of(1, 1)))
                : left.removeFirst().take(call, onText);
    }

    private static ChatAnswer answer(ModelCall call, Consumer<String> onText, String text, Optional<Usage> usage) {
        if (!text.isEmpty()) {
            onText.accept(text);
        }
        return new ChatAnswer(text, FinishReason.STOP, usage, call.modelId());
    }
}
