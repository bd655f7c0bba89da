package signalbox.core.backtest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/**
 * Calls that a draft sends from one tier to another.
 *
 * @param from the tier under the live table
 * @param to the tier under the draft
 * @param costChangeOrNull what they would have cost more (less, where negative) at the same tokens; null where that is
 *     not known of any of them
 * @param unpriced how many of them are not in that, because their tokens or a price is not known
 * @param examples ids of some of them, newest first
 */
public record Move(
        String from, String to, long calls, @Nullable Money costChangeOrNull, long unpriced, List<Long> examples) {
    public Move {
        examples = List.copyOf(examples);
    }

    public Optional<Money> costChange() {
        return Optional.ofNullable(costChangeOrNull);
    }
}
