package signalbox.core.review;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/**
 * Keeps a run within its spending cap: a call goes out only where what is spent, what the calls under way may cost and
 * what this one may cost stay within it. A call may cost as much as the dearest so far of its side; the first of a side
 * goes out alone. Safe for use by many threads at once.
 */
final class Purse {
    private final @Nullable Money capOrNull;
    private final Map<Side, Money> dearest = new EnumMap<>(Side.class);
    private final Map<Side, Integer> underWay = new EnumMap<>(Side.class);
    private Money spent;

    Purse(@Nullable Money capOrNull, Money spent) {
        this.capOrNull = capOrNull;
        this.spent = spent;
    }

    /** Waits until it is known whether a call of that side may go out; false where the cap does not allow it. */
    synchronized boolean take(Side side) throws InterruptedException {
        if (capOrNull == null) {
            return true;
        }
        while (!dearest.containsKey(side) && underWay.getOrDefault(side, 0) > 0) {
            wait();
        }
        while (spent.plus(mayCost(side)).compareTo(capOrNull) > 0 || spent.compareTo(capOrNull) >= 0) {
            if (nothingUnderWay()) {
                return false;
            }
            int before = allUnderWay();
            while (allUnderWay() == before) {
                wait();
            }
        }
        underWay.merge(side, 1, Integer::sum);
        return true;
    }

    /** The call has ended, in whatever way. */
    synchronized void put(Side side, Money cost) {
        if (capOrNull != null) {
            underWay.merge(side, -1, Integer::sum);
            dearest.merge(side, cost, (one, other) -> one.compareTo(other) >= 0 ? one : other);
            spent = spent.plus(cost);
            notifyAll();
        }
    }

    private Money mayCost(Side next) {
        Money sum = dearest.getOrDefault(next, Money.ZERO);
        for (Side side : Side.values()) {
            sum = sum.plus(dearest.getOrDefault(side, Money.ZERO).times(underWay.getOrDefault(side, 0)));
        }
        return sum;
    }

    private boolean nothingUnderWay() {
        return allUnderWay() == 0;
    }

    private int allUnderWay() {
        return underWay.values().stream().mapToInt(Integer::intValue).sum();
    }
}
