package signalbox.core.backtest;

import java.util.Arrays;
import java.util.function.Function;
import signalbox.core.chat.ChatRequest;
import signalbox.core.routing.Classified;

/** What one classifier made of each prompt, kept per call; what is added to the log is classified alone. */
final class Classifications {
    /** In place of a complexity: the classifier could not tell. */
    static final byte UNSURE = -2;

    /** In place of a complexity: this and the number of the tier that the classifier names. */
    static final byte TIER = 16;

    private final LoggedCalls calls;
    private final Function<ChatRequest, Classified> classifier;
    private byte[] seen = {};
    private int upTo;

    Classifications(LoggedCalls calls, Function<ChatRequest, Classified> classifier) {
        this.calls = calls;
        this.classifier = classifier;
    }

    /** The ordinal of each call's complexity, -1 where it is not known, or one of the above; not to be changed. */
    byte[] complexities(CallBlocks.Count count) throws InterruptedException {
        if (upTo < calls.size) {
            byte[] all = Arrays.copyOf(seen, calls.size);
            CallBlocks.run(
                    upTo,
                    calls.size,
                    () -> (from, to) -> {
                        for (int call = from; call < to; call++) {
                            all[call] = complexity(call);
                        }
                    },
                    count);
            seen = all;
            upTo = calls.size;
        }
        return seen;
    }

    private byte complexity(int call) {
        if (calls.way[call] != LoggedCalls.BY_PROMPT) {
            return calls.complexity[call];
        }
        Classified seen = classifier.apply(calls.asked(call));
        if (!seen.sure()) {
            return UNSURE;
        }
        return seen.tier().map(this::tier).orElse((byte) seen.complexity().ordinal());
    }

    private byte tier(String name) {
        synchronized (calls.tiers) {
            return (byte) Math.min(Byte.MAX_VALUE, TIER + calls.tiers.number(name));
        }
    }
}
