package signalbox.core.review;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import signalbox.core.dispatch.CallDispatcher;

/**
 * Sends the examples of a comparison to both of its tiers and keeps every answer as it comes. What has been answered is
 * never sent again, so that a run that was stopped, or ended with the program, goes on where it was.
 */
public final class ComparisonRun {
    private final CallDispatcher dispatcher;
    private final ComparisonStore store;
    private final RunLimits limits;

    public ComparisonRun(CallDispatcher dispatcher, ComparisonStore store, RunLimits limits) {
        this.dispatcher = dispatcher;
        this.store = store;
        this.limits = limits;
    }

    /**
     * Sends what is still waiting, in the order of the examples, both sides of an example at once. Blocking; an interrupt
     * stops all calls within a second and keeps what is done.
     *
     * @param retryFailed whether sides that failed are sent again too
     * @throws ReviewException where an answer could not be kept; nothing more is sent then
     */
    public RunEnd run(long comparisonId, boolean retryFailed, RunListener listener)
            throws InterruptedException, ReviewException {
        Review review = store.load(comparisonId);
        List<Leg> legs = new ArrayList<>();
        List<ReviewItem> items = new ArrayList<>();
        for (ReviewItem item : review.items()) {
            ReviewItem start = item;
            for (Side side : Side.values()) {
                SideState state = item.side(side);
                if (!state.ended() || (retryFailed && state.failed())) {
                    legs.add(new Leg(review.comparison(), item.example(), side));
                    start = start.with(side, new SideState.Waiting());
                }
            }
            items.add(start);
        }
        var meter = new RunMeter(items, System::nanoTime);
        legs.forEach(leg -> listener.onState(leg.example().position(), leg.side(), new SideState.Waiting()));
        listener.onProgress(meter.progress());
        return sendAll(legs, meter, listener);
    }

    /** One side of one example. */
    private record Leg(Comparison comparison, Example example, Side side) {}

    private RunEnd sendAll(List<Leg> legs, RunMeter meter, RunListener listener)
            throws InterruptedException, ReviewException {
        var slots = new Semaphore(limits.inFlight());
        List<Future<SideState>> sent = new ArrayList<>();
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (Leg leg : legs) {
                slots.acquire();
                throwFirstFailure(sent);
                if (!limits.allows(meter.spent())) {
                    waitFor(sent);
                    return RunEnd.CAP_REACHED;
                }
                sent.add(workers.submit(() -> {
                    try {
                        return send(leg, meter, listener);
                    } finally {
                        slots.release();
                    }
                }));
            }
            waitFor(sent);
            return RunEnd.ALL_DONE;
        } finally {
            // After an interrupt or a failure this stops what is under way; after all is done it has nothing to do.
            workers.shutdownNow();
            workers.close();
        }
    }

    private SideState send(Leg leg, RunMeter meter, RunListener listener) throws InterruptedException, ReviewException {
        int position = leg.example().position();
        listener.onState(position, leg.side(), new SideState.Running());
        try {
            SideState state = ComparisonCall.send(
                    dispatcher, leg.example().request(), leg.comparison().contender(leg.side()));
            store.saveState(leg.comparison().id(), position, leg.side(), state);
            listener.onState(position, leg.side(), state);
            listener.onProgress(meter.ended(state));
            return state;
        } catch (InterruptedException stopped) {
            listener.onState(position, leg.side(), new SideState.Waiting());
            throw stopped;
        }
    }

    private static void waitFor(List<Future<SideState>> sent) throws InterruptedException, ReviewException {
        for (Future<SideState> call : sent) {
            try {
                call.get();
            } catch (ExecutionException _) {
                rethrow(call.exceptionNow());
            }
        }
    }

    private static void throwFirstFailure(List<Future<SideState>> sent) throws InterruptedException, ReviewException {
        for (Future<SideState> call : sent) {
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
