package signalbox.core.backtest;

import java.util.Collections;
import java.util.List;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.TokenCounter;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.Tier;

/**
 * The Router's check of the window for logged calls: input and bound on the answer must fit, else the first tier above
 * that fits. Tokens are counted only where a text may be too long. Safe for use by many threads.
 */
final class FitAgain {
    private final LoggedCalls calls;
    private final TokenCounter tokens;
    /** By target: its tier's place in the table, or -1. */
    private final int[] tierOf;

    private final int[] mostOutput;
    private final long[] window;

    FitAgain(LoggedCalls calls, TokenCounter tokens, RoutingTable table, List<Target> targets) {
        this.calls = calls;
        this.tokens = tokens;
        List<String> tiers = table.tierNames();
        tierOf = targets.stream()
                .mapToInt(target -> tiers.indexOf(target.tier()))
                .toArray();
        mostOutput = table.tiers().stream().mapToInt(Tier::maxTokens).toArray();
        window = table.tiers().stream()
                .mapToLong(tier -> tier.contextTokens().orElse(Integer.MAX_VALUE))
                .toArray();
    }

    /** The target in which the call fits. */
    short fitting(int call, short target) {
        int tier = target < 0 ? -1 : tierOf[target];
        return tier < 0 || calls.mostTokens(call) + bound(call, tier) <= window[tier]
                ? target
                : movedUp(call, target, tier);
    }

    private short movedUp(int call, short target, int tier) {
        int text = calls.text[call];
        if (!calls.texts.isCounted(text)) {
            calls.texts.count(text, tokens.count(calls.texts.text(text)));
        }
        long exact = frameTokens(calls.messages[call]) + (long) calls.texts.mostTokens(text);
        for (int above = tier; above < window.length; above++) {
            if (exact + bound(call, above) <= window[above]) {
                return above == tier ? target : (short) above;
            }
        }
        return target;
    }

    /** What a request's messages count beside their text. */
    private int frameTokens(int messages) {
        return tokens.count(ChatRequest.of(Collections.nCopies(messages, ChatMessage.user("")), RoutingHints.NONE));
    }

    private long bound(int call, int tier) {
        int asked = calls.askedOutput[call];
        return asked > 0 ? Math.min(asked, mostOutput[tier]) : mostOutput[tier];
    }
}
