package signalbox.core.review;

import java.time.Duration;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Which calls of comparisons have gone out. Each is noted on disk before it does, and its note goes in the moment in which
 * what came of it is kept, so that a killed program leaves a trace of what it may have to pay. Safe for use by many threads
 * at once.
 */
final class SentCalls {
    private final ReviewDatabase database;
    private final CallsUnderWay underWay = new CallsUnderWay();

    SentCalls(ReviewDatabase database) {
        this.database = database;
    }

    /**
     * Notes that a call goes out.
     *
     * @param stopped whether its run has been stopped meanwhile
     * @return by what {@link #keep}, {@link #returned} and {@link #ended} know it
     * @throws InterruptedException where the run was stopped; the call must not go out then
     * @throws ReviewException also where the program is ending; the call must not go out then
     */
    long sending(CallKey key, BooleanSupplier stopped) throws InterruptedException, ReviewException {
        return underWay.begin(
                key, () -> database.inTransaction(transaction -> SentRows.insert(transaction, key)), stopped);
    }

    /** The call has come back, with nothing that is owed or to be kept: its note goes. */
    void returned(long sent) throws ReviewException {
        database.inTransaction(transaction -> SentRows.delete(transaction, sent));
    }

    /** The call is not under way any more; where it did not return, its note stays. */
    void ended(long sent) {
        underWay.end(sent);
    }

    /** Keeps how a call ended, and that it returned, at once. */
    void keep(long sent, CallKey key, Side side, SideState state) throws ReviewException {
        database.inTransaction(transaction ->
                AnswerRows.save(transaction, key, side, state) + SentRows.settle(transaction, sent, key));
    }

    /** The same for a call of a judge's. */
    void keep(long sent, CallKey key, Judgement said) throws ReviewException {
        database.inTransaction(transaction -> JudgementRows.save(transaction, key.comparison(), key.position(), said)
                + SentRows.settle(transaction, sent, key));
    }

    /** The calls of this program, of any comparison, that are under way now. */
    Set<CallKey> underWay() {
        return underWay.keys();
    }

    /** Waits until no call of a comparison is under way. */
    void awaitUnderWay(long comparison) throws InterruptedException {
        underWay.await(comparison);
    }

    /** Calls of a comparison that died with a program, those among them that were made again. */
    LostCalls lost(long comparison) throws ReviewException {
        return underWay.read(alive -> LostCalls.of(database.read(reader -> SentRows.lost(reader, comparison, alive))));
    }

    /** Those that were not made again, or not with more luck. */
    Set<CallKey> unsettled(long comparison) throws ReviewException {
        return underWay.read(alive -> database.read(reader -> SentRows.unsettled(reader, comparison, alive)));
    }

    /** Lets nothing more go out, and waits for what is under way, for a while. */
    void close(Duration atMost) {
        underWay.close(atMost);
    }
}
