package signalbox.core.calllog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;

/**
 * A call and what was asked, as the log keeps it.
 *
 * @param bodyOrNull the request's chat-completions body as JSON; null where the prompt was not kept
 * @param hintsOrNull what the caller said beside it, as JSON
 */
public record LoggedPrompt(
        CallRow row, @Nullable String bodyOrNull, @Nullable String hintsOrNull) {
    /** Reads the request; empty where it was not kept or cannot be read. Costs some microseconds each time. */
    public Optional<ChatRequest> request() {
        return Optional.ofNullable(CallDetails.request(bodyOrNull, hintsOrNull));
    }
}
