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
 */
public record ModelCall(
        Provider provider, String modelId, ChatRequest request, int maxTokens, boolean stream, Duration timeLimit) {}
