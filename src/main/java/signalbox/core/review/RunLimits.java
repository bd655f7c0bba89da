package signalbox.core.review;

import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/**
 * How far a run may go.
 *
 * @param inFlight most calls at once, at least 1
 * @param spendingCapOrNull no call is sent that would take the cost of the comparison over it; null for no cap
 */
public record RunLimits(int inFlight, @Nullable Money spendingCapOrNull) {
    public static final RunLimits USUAL = new RunLimits(8, null);

    public RunLimits {
        if (inFlight < 1) {
            throw new IllegalArgumentException("At least one call must be in flight, not " + inFlight);
        }
    }
}
