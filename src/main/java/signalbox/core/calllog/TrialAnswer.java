package signalbox.core.calllog;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one answer of a trial ended.
 *
 * @param tier the one insisted on, for an answer beside those of the other tiers; else empty
 * @param text as far as it came
 * @param problem what went wrong, as a sentence; empty where nothing did
 * @param callOrNull as logged; null where it was stopped or is still under way
 */
public record TrialAnswer(
        String tier,
        State state,
        String text,
        String problem,
        @Nullable Call callOrNull) {
    /** How far an answer came. */
    public enum State {
        /** It is under way, or the program ended before it did. */
        BEGUN,
        SERVED,
        FAILED,
        STOPPED;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Optional<Call> call() {
        return Optional.ofNullable(callOrNull);
    }
}
