package signalbox.core.backtest;

import java.util.Arrays;
import java.util.function.Function;
import signalbox.core.chat.ChatRequest;
import signalbox.core.routing.Classified;

/** What one classifier made of each text; what is added to the log is classified alone. */
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

    /** The ordinal of each text's complexity, or one of the above; not to be changed. */
    byte[] complexities(CallBlocks.Count count) throws InterruptedException {
        int all = calls.texts.size();
        if (upTo < all) {
            byte[] more = Arrays.copyOf(seen, all);
            CallBlocks.run(
                    upTo,
                    all,
                    () -> (from, to) -> {
                        for (int text = from; text < to; text++) {
                            more[text] = complexity(text);
                        }
                    },
                    count);
            seen = more;
            upTo = all;
        }
        return seen;
    }

    private byte complexity(int text) {
        Classified found = classifier.apply(calls.texts.asked(text));
        if (!found.sure()) {
            return UNSURE;
        }
        return found.tier().map(this::tier).orElse((byte) TableTargets.indexOf(found.complexity()));
    }

    private byte tier(String name) {
        synchronized (calls.tiers) {
            return (byte) Math.min(Byte.MAX_VALUE, TIER + calls.tiers.number(name));
        }
    }
}
