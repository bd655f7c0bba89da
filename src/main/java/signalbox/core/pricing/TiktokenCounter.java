package signalbox.core.pricing;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;

/**
 * Counts with the o200k_base encoding, exact for the text of OpenAI's models since GPT-4o and an estimate for others.
 * What a message adds beside its text (3 tokens, and 3 for the start of the answer) follows OpenAI's published recipe
 * for counting chat messages. The encoding is loaded at the first
 * count.
 */
public final class TiktokenCounter implements TokenCounter {
    private static final int PER_MESSAGE = 3;
    private static final int PER_ANSWER = 3;

    private final EncodingRegistry encodings = Encodings.newLazyEncodingRegistry();

    private final SegmentCounts segments = new SegmentCounts(this::encoded);

    @Override
    public int count(String text) {
        return segments.count(text);
    }

    private int encoded(String segment) {
        return encodings.getEncoding(EncodingType.O200K_BASE).countTokensOrdinary(segment);
    }

    @Override
    public int count(ChatRequest request) {
        int tokens = PER_ANSWER;
        for (ChatMessage message : request.messages()) {
            tokens += PER_MESSAGE + 1 + count(message.text());
        }
        return tokens;
    }
}
