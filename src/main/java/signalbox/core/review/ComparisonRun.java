package signalbox.core.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.pricing.Money;
import signalbox.core.provider.Sleeper;

/**
 * Sends the examples of a comparison to both of its tiers and keeps every answer as it comes. What has been answered is
 * never sent again, so that a run that was stopped, or ended with the program, goes on where it was. A premium side that
 * failed while others answered is sent once more at the end; a provider that takes no more for now is left alone for as
 * long as it asks.
 */
public final class ComparisonRun {
    private static final int MOST_RATE_LIMITS = 5;
    /** A stop takes less than a second in all. */
    private static final Duration GRACE = Duration.ofMillis(700);

    private final CallDispatcher dispatcher;
    private final ComparisonStore store;
    private final RunLimits limits;
    private final RatePause pause;
    private final RunGate gate = new RunGate();

    public ComparisonRun(CallDispatcher dispatcher, ComparisonStore store, RunLimits limits) {
        this(dispatcher, store, limits, Sleeper.REAL);
    }

    ComparisonRun(CallDispatcher dispatcher, ComparisonStore store, RunLimits limits, Sleeper sleeper) {
        this.dispatcher = dispatcher;
        this.store = store;
        this.limits = limits;
        this.pause = new RatePause(System::nanoTime, sleeper);
    }

    /**
     * Sends what is still waiting, in the order of the examples, both sides of an example at once. Blocking; an interrupt
     * stops all calls within a second and keeps what is done.
     *
     * @param retry which failed sides are sent again too
     * @throws ReviewException where an answer could not be kept; nothing more is sent then
     */
    public RunEnd run(long comparisonId, RetryFailed retry, RunListener listener)
            throws InterruptedException, ReviewException {
        Review review = store.load(comparisonId);
        RunEnd end = send(review, (_, state) -> retry.covers(state), listener);
        Review after = store.load(comparisonId);
        return end == RunEnd.ALL_DONE && onlySomePremiumFailed(review, after)
                ? send(after, (side, state) -> side == Side.PREMIUM && state.failed(), listener)
                : end;
    }

    /** Sends nothing more for now; what is under way comes to its end. Any thread. */
    public void pause() {
        gate.close();
    }

    /** Goes on after a pause. Any thread. */
    public void resume() {
        gate.open();
    }

    private RunEnd send(Review review, BiPredicate<Side, SideState> again, RunListener listener)
            throws InterruptedException, ReviewException {
        List<Leg> legs = new ArrayList<>();
        List<ReviewItem> items = new ArrayList<>();
        for (ReviewItem item : review.items()) {
            if (item.example().isControl()) {
                continue;
            }
            ReviewItem start = item;
            for (Side side : Side.values()) {
                SideState state = item.side(side);
                if (!state.ended() || again.test(side, state)) {
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

    /** Whether premium sides failed newly though the premium model answers others, so that it is worth another try. */
    private static boolean onlySomePremiumFailed(Review before, Review after) {
        boolean someFailed = false;
        boolean someAnswered = false;
        for (int i = 0; i < after.items().size(); i++) {
            SideState state = after.items().get(i).premium();
            if (!after.items().get(i).example().isControl()
                    && !before.items().get(i).premium().equals(state)) {
                someFailed |= state.failed();
                someAnswered |= !state.failed();
            }
        }
        return someFailed && someAnswered;
    }

    /** One side of one example. */
    private record Leg(Comparison comparison, Example example, Side side) {
        String provider() {
            return comparison.contender(side).model().provider();
        }
    }

    private RunEnd sendAll(List<Leg> legs, RunMeter meter, RunListener listener)
            throws InterruptedException, ReviewException {
        var slots = new Semaphore(limits.inFlight());
        var purse = new Purse(limits.spendingCapOrNull(), meter.spent());
        List<Future<SideState>> sent = new ArrayList<>();
        ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (Leg leg : legs) {
                slots.acquire();
                gate.await();
                throwFirstFailure(sent);
                if (!purse.take(leg.side())) {
                    waitFor(sent);
                    return RunEnd.CAP_REACHED;
                }
                sent.add(workers.submit(() -> {
                    Money cost = Money.ZERO;
                    try {
                        SideState state = send(leg, meter, listener);
                        cost = state.paid().orElse(Money.ZERO);
                        return state;
                    } finally {
                        purse.put(leg.side(), cost);
                        slots.release();
                    }
                }));
            }
            waitFor(sent);
            return RunEnd.ALL_DONE;
        } catch (InterruptedException stopped) {
            // What is under way is paid for: answers that come soon are kept.
            workers.shutdown();
            workers.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
            throw stopped;
        } finally {
            // After an interrupt or a failure this stops what is under way; after all is done it has nothing to do.
            workers.shutdownNow();
            workers.close();
        }
    }

    private SideState send(Leg leg, RunMeter meter, RunListener listener) throws InterruptedException, ReviewException {
        int position = leg.example().position();
        try {
            pause.await(leg.provider());
            listener.onState(position, leg.side(), new SideState.Running());
            SideState state = patiently(leg);
            store.saveState(leg.comparison().id(), position, leg.side(), state);
            listener.onState(position, leg.side(), state);
            listener.onProgress(meter.ended(state));
            return state;
        } catch (InterruptedException stopped) {
            listener.onState(position, leg.side(), new SideState.Waiting());
            throw stopped;
        }
    }

    /** Sends again as often as the provider asks for a pause of a bearable length. */
    private SideState patiently(Leg leg) throws InterruptedException {
        for (int tries = 1; ; tries++) {
            pause.await(leg.provider());
            var result = ComparisonCall.send(
                    dispatcher, leg.example().request(), leg.comparison().contender(leg.side()));
            Duration wait = result.waitOrNull();
            if (wait == null || tries > MOST_RATE_LIMITS || wait.compareTo(RatePause.LONGEST) > 0) {
                return result.state();
            }
            pause.hold(leg.provider(), wait);
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
