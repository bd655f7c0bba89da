package signalbox.core.provider;

import java.time.Duration;
import signalbox.core.chat.ChatRequest;
import signalbox.core.table.Provider;

/**
 * One request to one model.
 *
 * @param maxTokens bound on output tokens where the request sets none
 * @param stream whether the answer is wanted piece by piece
 * @param timeLimit for the whole answer
 * @param silenceLimit a stream that has been silent for so long is dead
 */
public record ModelCall(
        Provider provider,
        String modelId,
        ChatRequest request,
        int maxTokens,
        boolean stream,
        Duration timeLimit,
        Duration silenceLimit) {
    /** A call whose stream may be silent for as long as the whole answer may take. */
    public ModelCall(
            Provider provider, String modelId, ChatRequest request, int maxTokens, boolean stream, Duration timeLimit) {
        this(provider, modelId, request, maxTokens, stream, timeLimit, timeLimit);
    }
}
