package signalbox.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallKey;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallOrder;
import signalbox.core.calllog.CallPage;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.CallTotals;
import signalbox.core.calllog.Preparation;

/**
 * A log that takes its time, so that a picture can show what is seen meanwhile: questions of one kind wait until they are
 * let go, and are then answered as ever. Safe for use by many threads.
 */
final class HeldCalls implements ForwardingCalls {
    private final CallQueries log;
    private final Preparation preparation;
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile Kind held = Kind.NONE;

    /** Which questions wait. */
    enum Kind {
        NONE,
        /** None waits, but the log says that its sums are still being made. */
        PREPARATION,
        SUMS,
        /** For more of a list than its first page, as an export asks. */
        FURTHER_PAGES
    }

    /** Holds nothing yet. */
    HeldCalls(CallQueries log) throws CallLogException {
        this.log = log;
        long calls = log.totals(CallFilter.ALL).calls();
        this.preparation = new Preparation(calls / 3, calls + 1);
    }

    @Override
    public CallQueries log() {
        return log;
    }

    /** From now on. */
    void hold(Kind kind) {
        held = kind;
    }

    /** How many questions wait now. */
    int waiting() {
        return waiting.get();
    }

    @Override
    public Preparation preparation() {
        return held == Kind.PREPARATION && released.getCount() > 0 ? preparation : log.preparation();
    }

    @Override
    public CallTotals totals(CallFilter filter) throws CallLogException {
        await(Kind.SUMS);
        return log.totals(filter);
    }

    @Override
    public CallPage page(CallFilter filter, CallOrder order, @Nullable CallKey afterOrNull, int limit)
            throws CallLogException {
        if (afterOrNull != null) {
            await(Kind.FURTHER_PAGES);
        }
        return log.page(filter, order, afterOrNull, limit);
    }

    private void await(Kind kind) throws CallLogException {
        if (held != kind) {
            return;
        }
        waiting.incrementAndGet();
        try {
            released.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CallLogException("The question was given up.", stopped);
        } finally {
            waiting.decrementAndGet();
        }
    }

    /** Answers what waits, and from now on everything. */
    void letGo() {
        released.countDown();
    }
}
