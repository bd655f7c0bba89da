package signalbox.core.routing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What one stage saw and said.
 *
 * @param tierOrNull the tier it chose or would have chosen
 * @param detail one plain sentence
 * @param ruleOrNull index of the hard route that matched, from 0
 * @param matchOrNull where that rule matched
 * @param signals what the classifier saw, with each signal's weight; empty elsewhere
 * @param time spent in the stage
 */
public record Stage(
        StageName name,
        StageOutcome outcome,
        @Nullable String tierOrNull,
        String detail,
        @Nullable Integer ruleOrNull,
        @Nullable MatchSpan matchOrNull,
        List<Signal> signals,
        Duration time) {
    public Stage {
        signals = List.copyOf(signals);
    }

    public Optional<String> tier() {
        return Optional.ofNullable(tierOrNull);
    }

    public OptionalInt rule() {
        return ruleOrNull == null ? OptionalInt.empty() : OptionalInt.of(ruleOrNull);
    }

    public Optional<MatchSpan> match() {
        return Optional.ofNullable(matchOrNull);
    }
}
