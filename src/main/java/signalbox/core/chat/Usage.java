package signalbox.core.chat;

/**
 * Tokens of one answer as a provider counted them, in OpenAI's sense whatever the provider: {@code promptTokens} is all
 * of the input, with {@code cachedTokens} and {@code cacheWriteTokens} parts of it; {@code completionTokens} is all of
 * the output, with {@code reasoningTokens} a part of it. (Anthropic reports the two cache counts beside its input
 * tokens; its dialect adds them up.) Where nothing was reported there is no Usage, never one of zeros.
 */
public record Usage(
        long promptTokens, long cachedTokens, long cacheWriteTokens, long completionTokens, long reasoningTokens) {
    public Usage {
        if (cachedTokens < 0
                || cacheWriteTokens < 0
                || reasoningTokens < 0
                || promptTokens < cachedTokens + cacheWriteTokens
                || completionTokens < reasoningTokens) {
            throw new IllegalArgumentException("Token counts contradict each other: prompt " + promptTokens
                    + ", cached " + cachedTokens + ", cache write " + cacheWriteTokens + ", completion "
                    + completionTokens + ", reasoning " + reasoningTokens);
        }
    }

    /** Plain counts, with nothing cached and no reasoning. */
    public static Usage of(long promptTokens, long completionTokens) {
        return new Usage(promptTokens, 0, 0, completionTokens, 0);
    }

    /** Input tokens billed at the full input price. */
    public long freshPromptTokens() {
        return promptTokens - cachedTokens - cacheWriteTokens;
    }
}
