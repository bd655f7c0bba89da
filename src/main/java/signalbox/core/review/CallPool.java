package signalbox.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import signalbox.core.pricing.Money;

/**
 * Makes calls, a bounded number at once and within a spending cap. An interrupt lets nothing more go out and returns at
 * once; what is under way is paid for and comes to its end by itself. For one run.
 */
final class CallPool {
    /** Makes one call, keeps what came of it and gives what it cost. */
    @FunctionalInterface
    interface Work<T> {
        Money run(T call) throws InterruptedException, ReviewException;
    }

    private final RunLimits limits;
    private final RunGate gate;
    private volatile boolean stopped;

    /** @param gate lets the calls pass one by one */
    CallPool(RunLimits limits, RunGate gate) {
        this.limits = limits;
        this.gate = gate;
    }

    /**
     * Blocking.
     *
     * @param spent by earlier calls that the cap counts too
     * @param side of each call: those of one side are taken to cost alike
     * @throws ReviewException the first of any call; nothing more is sent then
     */
    <T> RunEnd run(List<T> calls, Money spent, Function<T, Side> side, Work<T> work)
            throws InterruptedException, ReviewException {
        var slots = new Semaphore(limits.inFlight());
        var purse = new Purse(limits.spendingCapOrNull(), spent);
        List<Future<Money>> sent = new ArrayList<>();
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (T call : calls) {
                slots.acquire();
                gate.await();
                throwFirstFailure(sent);
                if (!purse.take(side.apply(call))) {
                    waitFor(sent);
                    return RunEnd.CAP_REACHED;
                }
                sent.add(workers.submit(() -> {
                    Money cost = Money.ZERO;
                    try {
                        cost = work.run(call);
                        return cost;
                    } finally {
                        purse.put(side.apply(call), cost);
                        slots.release();
                    }
                }));
            }
            waitFor(sent);
            return RunEnd.ALL_DONE;
        } catch (ReviewException | RuntimeException failed) {
            // A later run would take what is still on its way for answers to come, and not send it.
            stopped = true;
            awaitEnd(sent);
            throw failed;
        } finally {
            stopped = true;
            workers.shutdown();
        }
    }

    /** Whether nothing more may go out: a call that has waited for its turn meanwhile must not be made. */
    boolean isStopped() {
        return stopped;
    }

    private static void waitFor(List<Future<Money>> sent) throws InterruptedException, ReviewException {
        for (Future<Money> call : sent) {
            try {
                call.get();
            } catch (ExecutionException _) {
                rethrow(call.exceptionNow());
            }
        }
    }

    private static void awaitEnd(List<Future<Money>> sent) throws InterruptedException {
        for (Future<Money> call : sent) {
            try {
                call.get();
            } catch (ExecutionException _) {
                // The first one is told.
            }
        }
    }

    private static void throwFirstFailure(List<Future<Money>> sent) throws InterruptedException, ReviewException {
        for (Future<Money> call : sent) {
            if (call.state() == Future.State.FAILED) {
                rethrow(call.exceptionNow());
            }
        }
    }

    private static void rethrow(Throwable cause) throws InterruptedException, ReviewException {
        switch (cause) {
            case ReviewException notKept -> throw notKept;
            case InterruptedException stopped -> throw stopped;
            case RuntimeException unexpected -> throw unexpected;
            case Error error -> throw error;
            default -> throw new IllegalStateException(cause);
        }
    }
}
