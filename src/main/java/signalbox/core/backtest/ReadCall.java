package signalbox.core.backtest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallRow;
import signalbox.core.calllog.LoggedPrompt;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.chat.Usage;

/**
 * A call as it was read from the log, made ready to be kept.
 *
 * @param promptOrNull null where it was not kept
 */
record ReadCall(
        CallRow row, @Nullable Usage usageOrNull, @Nullable Prompt promptOrNull) {
    /**
     * What was asked.
     *
     * @param messages how many
     * @param askedOutput the caller's own bound on the answer, or 0
     */
    record Prompt(LoggedText text, RoutingHints hints, int messages, int askedOutput) {
        static Prompt of(ChatRequest request) {
            return new Prompt(
                    LoggedText.of(request),
                    request.hints(),
                    request.messages().size(),
                    request.maxTokens().orElse(0));
        }
    }

    static ReadCall of(LoggedPrompt logged) {
        return new ReadCall(
                logged.row(),
                logged.usageOrNull(),
                logged.request().map(Prompt::of).orElse(null));
    }

    Optional<Prompt> prompt() {
        return Optional.ofNullable(promptOrNull);
    }

    Optional<Usage> usage() {
        return Optional.ofNullable(usageOrNull);
    }
}
