package signalbox.core.calllog;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the operator wants a log to keep.
 *
 * @param bodies of prompts and answers written from now on
 * @param daysOrNull after how many days calls are deleted, at least 1; null to keep them all
 */
public record LogChoice(BodyPolicy bodies, @Nullable Integer daysOrNull) {
    public static final LogChoice EVERYTHING = new LogChoice(BodyPolicy.EVERYTHING, null);

    public LogChoice {
        if (daysOrNull != null && daysOrNull < 1) {
            throw new IllegalArgumentException("Calls are kept for at least one day, not " + daysOrNull + ".");
        }
    }

    public OptionalInt days() {
        return daysOrNull == null ? OptionalInt.empty() : OptionalInt.of(daysOrNull);
    }
}
