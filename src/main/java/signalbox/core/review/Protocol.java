package signalbox.core.review;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/**
 * How a comparison is to be judged, beside its terms; frozen with it.
 *
 * @param criteria what makes an answer acceptable, in the operator's words; may be empty
 * @param checkingOrNull how answers are held against expected ones; null where nothing is checked
 * @param spendingCapOrNull the most that the comparison may cost; null for no cap
 * @param scope which calls the examples stand for
 * @param handPicked whether the examples were put together one by one, not drawn or read as a whole
 * @param controls whether a tenth of what is shown are hidden controls of the reviewer
 */
public record Protocol(
        Plan plan,
        String criteria,
        @Nullable Checking checkingOrNull,
        @Nullable Money spendingCapOrNull,
        Scope scope,
        boolean handPicked,
        boolean controls) {
    /** Watching, without a cap, a check or controls. */
    public static final Protocol PLAIN = new Protocol(Plan.WATCH, "", null, null, Scope.ANY, false, false);

    public Optional<Checking> checking() {
        return Optional.ofNullable(checkingOrNull);
    }

    /** Whether a check votes where it can. */
    public boolean checkDecides() {
        return checkingOrNull != null && checkingOrNull.decides();
    }

    public Optional<Money> spendingCap() {
        return Optional.ofNullable(spendingCapOrNull);
    }

    /** The same, with a check that decides. */
    public Protocol withCheck(ExpectedCheck check) {
        return new Protocol(plan, criteria, new Checking(check, true), spendingCapOrNull, scope, handPicked, controls);
    }
}
