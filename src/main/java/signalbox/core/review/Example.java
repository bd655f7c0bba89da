package signalbox.core.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;

/**
 * One request of a comparison, frozen.
 *
 * @param position its place in the random order of the review, from 0
 * @param contentKey SHA-256 of what is sent, in hexadecimal: two examples with the same key would be paid for once
 * @param weight how many of the given requests it stands for, at least 1
 * @param cheapOnLeft on which side of the screen the cheap answer stands
 * @param name what the giver calls it; may be empty
 * @param expectedOrNull the answer that would be right; null where none was given
 * @param controlOrNull what it is where it is no example but a hidden control of the reviewer; null for examples
 */
public record Example(
        int position,
        String contentKey,
        int weight,
        boolean cheapOnLeft,
        ChatRequest request,
        String name,
        @Nullable String expectedOrNull,
        @Nullable Control controlOrNull) {
    public Example(int position, String contentKey, int weight, boolean cheapOnLeft, ChatRequest request) {
        this(position, contentKey, weight, cheapOnLeft, request, "", null, null);
    }

    Example placed(int newPosition, @Nullable Control newControlOrNull) {
        return new Example(
                newPosition, contentKey, weight, cheapOnLeft, request, name, expectedOrNull, newControlOrNull);
    }

    public Optional<String> expected() {
        return Optional.ofNullable(expectedOrNull);
    }

    public Optional<Control> control() {
        return Optional.ofNullable(controlOrNull);
    }

    public boolean isControl() {
        return controlOrNull != null;
    }

    public Side left() {
        return cheapOnLeft ? Side.CHEAP : Side.PREMIUM;
    }

    public Side right() {
        return cheapOnLeft ? Side.PREMIUM : Side.CHEAP;
    }
}
