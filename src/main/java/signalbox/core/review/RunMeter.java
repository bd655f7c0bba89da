package signalbox.core.review;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import signalbox.core.pricing.Money;

/** Counts what a run has done and spent. Safe for use by many threads at once. */
final class RunMeter {
    private final LongSupplier nanoClock;
    private final long begin;
    private final int total;
    private final int doneBefore;
    private int done;
    private int failed;
    private Money spent;

    /** @param items as they are when the run begins; sides that will be sent again must be waiting */
    RunMeter(List<ReviewItem> items, LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.begin = nanoClock.getAsLong();
        this.total = items.size() * Side.values().length;
        Money cost = Money.ZERO;
        for (ReviewItem item : items) {
            for (Side side : Side.values()) {
                SideState state = item.side(side);
                done += state.ended() ? 1 : 0;
                failed += state.failed() ? 1 : 0;
                cost = cost.plus(state.paid().orElse(Money.ZERO));
            }
        }
        this.doneBefore = done;
        this.spent = cost;
    }

    synchronized RunProgress ended(SideState state) {
        done++;
        failed += state.failed() ? 1 : 0;
        spent = spent.plus(state.cost().orElse(Money.ZERO));
        return progress();
    }

    synchronized RunProgress progress() {
        return new RunProgress(done, total, failed, spent, left());
    }

    synchronized Money spent() {
        return spent;
    }

    private @Nullable Duration left() {
        int doneNow = done - doneBefore;
        if (doneNow == 0) {
            return null;
        }
        Duration elapsed = Duration.ofNanos(nanoClock.getAsLong() - begin);
        return elapsed.multipliedBy(total - done).dividedBy(doneNow);
    }
}
