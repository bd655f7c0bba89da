package signalbox.core.calllog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.Usage;

/**
 * A call and what was asked, as the log keeps it.
 *
 * @param usageOrNull tokens as they were counted; null where that is unknown or contradictory
 * @param bodyOrNull the request's chat-completions body as JSON; null where the prompt was not kept
 * @param hintsOrNull what the caller said beside it, as JSON
 */
public record LoggedPrompt(
        CallRow row,
        @Nullable Usage usageOrNull,
        @Nullable String bodyOrNull,
        @Nullable String hintsOrNull) {
    public Optional<Usage> usage() {
        return Optional.ofNullable(usageOrNull);
    }

    /** Reads the request; empty where it was not kept or cannot be read. Costs some microseconds each time. */
    public Optional<ChatRequest> request() {
        return Optional.ofNullable(CallDetails.request(bodyOrNull, hintsOrNull));
    }
}
