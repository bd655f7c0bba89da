package signalbox.core.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;

/**
 * An example as it was given, before it is frozen.
 *
 * @param name what the giver calls it, such as the id of its line; may be empty
 * @param expectedOrNull the answer that would be right, for the checks that need no opinion; null where none was given
 */
public record GivenExample(
        String name, ChatRequest request, @Nullable String expectedOrNull) {
    public static GivenExample of(ChatRequest request) {
        return new GivenExample("", request, null);
    }

    public Optional<String> expected() {
        return Optional.ofNullable(expectedOrNull);
    }
}
