package signalbox.core.backtest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/**
 * What a draft would have changed: every call of a period decided again under the live table and under the draft, and
 * priced under both at its logged tokens.
 *
 * @param calls all calls of the period
 * @param unknown those of them whose prompt was not kept; they are decided by user, task type and complexity alone, and
 *     stay where a rule or the caller may have decided
 * @param moved from tier to tier, most calls first
 * @param costChangeOrNull of all calls, those included that stay in a tier whose model or price the draft changes; null
 *     where no call could be priced
 * @param unpriced calls whose cost under either table is not known though the draft may change it
 * @param rules how each hard route of the draft is used, in its order
 * @param flows where the calls go under the draft, by the stage that decides
 */
public record Impact(
        long calls,
        long unknown,
        List<Move> moved,
        @Nullable Money costChangeOrNull,
        long unpriced,
        List<RuleUse> rules,
        List<Flow> flows) {
    public Impact {
        moved = List.copyOf(moved);
        rules = List.copyOf(rules);
        flows = List.copyOf(flows);
    }

    public Optional<Money> costChange() {
        return Optional.ofNullable(costChangeOrNull);
    }

    /** How many calls change their tier. */
    public long movedCalls() {
        return moved.stream().mapToLong(Move::calls).sum();
    }
}
