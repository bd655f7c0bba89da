package signalbox.core.backtest;

import java.util.Arrays;
import java.util.function.Function;
import signalbox.core.chat.ChatRequest;
import signalbox.core.table.Complexity;

/** What one classifier made of each prompt, kept per call; what is added to the log is classified alone. */
final class Classifications {
    private final LoggedCalls calls;
    private final Function<ChatRequest, Complexity> classifier;
    private byte[] seen = {};
    private int upTo;

    Classifications(LoggedCalls calls, Function<ChatRequest, Complexity> classifier) {
        this.calls = calls;
        this.classifier = classifier;
    }

    /** The ordinal of each call's complexity, -1 where it is not known; not to be changed. */
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
        return calls.way[call] == LoggedCalls.BY_PROMPT
                ? (byte) classifier.apply(calls.asked(call)).ordinal()
                : calls.complexity[call];
    }
}
