package signalbox.core.calllog;

import signalbox.core.chat.Usage;

/**
 * Tokens of many calls by kind, as they were logged: cached and written ones are parts of the input, reasoning a part
 * of the output. Calls of unknown usage add nothing.
 */
public record TokenSums(long input, long cached, long cacheWrite, long output, long reasoning) {
    public static final TokenSums NONE = new TokenSums(0, 0, 0, 0, 0);

    public TokenSums plus(TokenSums other) {
        return new TokenSums(
                input + other.input,
                cached + other.cached,
                cacheWrite + other.cacheWrite,
                output + other.output,
                reasoning + other.reasoning);
    }

    /** Where another program's rows contradict themselves, parts are cut to the whole. */
    Usage usage() {
        long wholeInput = Math.max(0, input);
        long wholeOutput = Math.max(0, output);
        long read = Math.clamp(cached, 0, wholeInput);
        return new Usage(
                wholeInput,
                read,
                Math.clamp(cacheWrite, 0, wholeInput - read),
                wholeOutput,
                Math.clamp(reasoning, 0, wholeOutput));
    }
}
