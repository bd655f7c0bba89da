package signalbox.core.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ModelRef;
import signalbox.core.pricing.Money;

/**
 * What a judge model said of one example in one order of its answers.
 *
 * @param cheapFirst whether it read the cheap answer first
 * @param outcomeOrNull what it said of the cheap answer; null where its words could not be read
 * @param reason its own words, or why there are none
 * @param costOrNull null where unknown
 */
public record Judgement(
        boolean cheapFirst,
        ModelRef judge,
        @Nullable Outcome outcomeOrNull,
        boolean severe,
        String reason,
        @Nullable Money costOrNull) {
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcomeOrNull);
    }
}
