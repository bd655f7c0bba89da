package signalbox.core.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.pricing.Money;
import signalbox.core.provider.Sleeper;

/**
 * Sends the examples of a comparison to both of its tiers and keeps every answer as it comes. What has been answered is
 * never sent again, so that a run that was stopped, or ended with the program, goes on where it was. Each call is noted on
 * disk before it goes out: what was under way when a program was killed is known, may have been paid, and is not sent again
 * either, unless that is wanted. A premium side that failed while others answered is sent once more at the end; a provider
 * that takes no more for now is left alone for as long as it asks. A call that a budget refuses is no failed answer: it
 * ends the run and goes on waiting.
 */
public final class ComparisonRun {
    private static final int MOST_RATE_LIMITS = 5;

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
     * Sends what is still waiting, in the order of the examples, both sides of an example at once. Blocking; after an
     * interrupt nothing more goes out and the method ends at once, while answers that are under way are still kept as they
     * come. A later run waits for those and does not ask for them again.
     *
     * @param again what is sent again too
     * @throws BudgetReachedException where a budget of the routing table forbids the calls
     * @throws ReviewException where an answer could not be kept; either way nothing more is sent then, and what is still to
     *     be sent waits for a later run
     */
    public RunEnd run(long comparisonId, Set<SendAgain> again, RunListener listener)
            throws InterruptedException, ReviewException {
        if (limits.spendingCapOrNull() != null) {
            // What they cost is not known before they are here.
            store.sent().awaitUnderWay(comparisonId);
        }
        Set<CallKey> coming = store.sent().underWay();
        takeOver(store.load(comparisonId), coming, listener);
        Review review = store.load(comparisonId);
        RunEnd end =
                send(review, coming, (_, state) -> again.stream().anyMatch(wanted -> wanted.covers(state)), listener);
        store.sent().awaitUnderWay(comparisonId);
        Review after = store.load(comparisonId);
        if (end == RunEnd.ALL_DONE && onlySomePremiumFailed(review, after)) {
            end = send(after, Set.of(), (side, state) -> side == Side.PREMIUM && state.failed(), listener);
        } else if (!coming.isEmpty()) {
            listener.onProgress(new RunMeter(examplesOf(after), System::nanoTime).progress());
        }
        return end;
    }

    /** What another candidate's comparison has paid for, of the premium side above all, is not asked for again. */
    private void takeOver(Review before, Set<CallKey> coming, RunListener listener) throws ReviewException {
        if (coming.isEmpty() && before.items().stream().anyMatch(item -> !item.ended())) {
            store.takeOver(before.comparison());
            Review after = store.load(before.comparison().id());
            for (ReviewItem item : examplesOf(after)) {
                for (Side side : Side.values()) {
                    int position = item.example().position();
                    if (item.side(side).ended()
                            && !before.items().get(position).side(side).ended()) {
                        listener.onState(position, side, item.side(side));
                    }
                }
            }
        }
    }

    private static List<ReviewItem> examplesOf(Review review) {
        return review.items().stream()
                .filter(item -> !item.example().isControl())
                .toList();
    }

    /** Sends nothing more for now; what is under way comes to its end. Any thread. */
    public void pause() {
        gate.close();
    }

    /** Goes on after a pause. Any thread. */
    public void resume() {
        gate.open();
    }

    private RunEnd send(Review review, Set<CallKey> coming, BiPredicate<Side, SideState> again, RunListener listener)
            throws InterruptedException, ReviewException {
        long id = review.comparison().id();
        List<Leg> legs = new ArrayList<>();
        List<ReviewItem> items = new ArrayList<>();
        for (ReviewItem item : review.items()) {
            if (item.example().isControl()) {
                continue;
            }
            ReviewItem start = item;
            for (Side side : Side.values()) {
                SideState state = item.side(side);
                boolean wanted = !state.ended() || again.test(side, state);
                if (wanted && !coming.contains(CallKey.of(id, item.example().position(), side))) {
                    legs.add(new Leg(review.comparison(), item.example(), side));
                    start = start.with(side, new SideState.Waiting());
                }
            }
            items.add(start);
        }
        var meter = new RunMeter(items, System::nanoTime);
        legs.forEach(leg -> listener.onState(leg.example().position(), leg.side(), new SideState.Waiting()));
        listener.onProgress(meter.progress());
        var pool = new CallPool(limits, gate);
        return pool.run(legs, meter.spent(), Leg::side, leg -> send(leg, pool, meter, listener));
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

        CallKey key() {
            return CallKey.of(comparison.id(), example.position(), side);
        }
    }

    private Money send(Leg leg, CallPool pool, RunMeter meter, RunListener listener)
            throws InterruptedException, ReviewException {
        int position = leg.example().position();
        try {
            SideState state = patiently(leg, pool, listener);
            listener.onState(position, leg.side(), state);
            RunProgress progress = meter.ended(state);
            if (!pool.isStopped()) {
                listener.onProgress(progress);
            }
            return state.paid().orElse(Money.ZERO);
        } catch (InterruptedException stopped) {
            listener.onState(position, leg.side(), new SideState.Waiting());
            throw stopped;
        }
    }

    /** Sends again as often as the provider asks for a pause of a bearable length; keeps what comes of it. */
    private SideState patiently(Leg leg, CallPool pool, RunListener listener)
            throws InterruptedException, ReviewException {
        for (int tries = 1; ; tries++) {
            pause.await(leg.provider());
            long sent = store.sent().sending(leg.key(), pool::isStopped);
            boolean kept = false;
            try {
                listener.onState(leg.example().position(), leg.side(), new SideState.Running());
                var result = ComparisonCall.send(
                        dispatcher, leg.example().request(), leg.comparison().contender(leg.side()));
                if (result.budgetOrNull() != null) {
                    keepRefused(sent, leg, result.state(), listener);
                    kept = true;
                    throw new BudgetReachedException(result.budgetOrNull());
                }
                Duration wait = result.waitOrNull();
                if (wait == null || tries > MOST_RATE_LIMITS || wait.compareTo(RatePause.LONGEST) > 0) {
                    store.sent().keep(sent, leg.key(), leg.side(), result.state());
                    kept = true;
                    return result.state();
                }
                store.sent().returned(sent);
                kept = true;
                pause.hold(leg.provider(), wait);
            } finally {
                store.sent().ended(sent);
                if (!kept) {
                    listener.onState(leg.example().position(), leg.side(), new SideState.Lost());
                }
            }
        }
    }

    /** A call that a budget let out to another model is paid for; one that it held back is still to be made. */
    private void keepRefused(long sent, Leg leg, SideState state, RunListener listener) throws ReviewException {
        if (state.ended()) {
            store.sent().keep(sent, leg.key(), leg.side(), state);
        } else {
            store.sent().returned(sent);
        }
        listener.onState(leg.example().position(), leg.side(), state);
    }
}
