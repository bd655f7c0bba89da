package signalbox.core.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallQueries;
import signalbox.core.pricing.PriceBook;
import signalbox.core.pricing.TokenCounter;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;

/**
 * Decides the calls of a log again under a draft table. The first time all prompts are read, classified and searched for
 * every pattern; afterwards only for what is new: an edited rule costs one search, a moved one none, and calls that came
 * since are folded in. Safe for use by many threads; one works at a time, and all methods block. An interrupt stops the
 * work within a moment and keeps what is done. Whoever makes it closes it.
 */
public final class Backtest implements AutoCloseable {
    private static final Duration WEEK = Duration.ofDays(7);

    private final Supplier<CallQueries> logs;
    private final Function<RoutingTable, Router> routers;
    private final Function<RoutingTable, PriceBook> prices;
    private final TokenCounter tokens;
    private final PatternInclusions inclusions = new PatternInclusions();
    private final ReentrantLock working = new ReentrantLock();
    private @Nullable KnownLog known;

    /**
     * Over one log.
     *
     * @param routers makes the router of a table
     * @param prices what models cost under a table
     */
    public Backtest(
            CallQueries log,
            Function<RoutingTable, Router> routers,
            Function<RoutingTable, PriceBook> prices,
            TokenCounter tokens) {
        this(() -> log, routers, prices, tokens);
    }

    /**
     * Over whichever log is in use.
     *
     * @param logs asked each time; where it is another log than before, what is known of that one is forgotten
     * @param routers makes the router of a table
     * @param prices what models cost under a table
     */
    public Backtest(
            Supplier<CallQueries> logs,
            Function<RoutingTable, Router> routers,
            Function<RoutingTable, PriceBook> prices,
            TokenCounter tokens) {
        this.logs = logs;
        this.routers = routers;
        this.prices = prices;
        this.tokens = tokens;
    }

    /**
     * What the draft would have changed.
     *
     * @param since calls before it do not count
     * @param now the end of the week that {@link RuleUse} tells of
     * @throws UncheckedIOException where the temporary file of prompts cannot be written
     */
    public Impact impact(RoutingTable live, RoutingTable draft, Instant since, Instant now, BacktestProgress progress)
            throws CallLogException, InterruptedException {
        working.lockInterruptibly();
        try {
            KnownLog log = read(progress);
            Redecisions before = log.decide(live, progress);
            Redecisions after = log.decide(draft, progress);
            long second = since.getEpochSecond();
            PairSums sums = log.sums(before, after, second, progress);
            Period period = log.since(second);
            Period week = log.since(now.minus(WEEK).getEpochSecond());
            return new ImpactSums(log.calls(), sums, prices.apply(live), prices.apply(draft), now)
                    .impact(
                            MovedCalls.find(log.calls(), sums, second),
                            sums.uses().rules(period, week));
        } finally {
            working.unlock();
        }
    }

    /**
     * The newest prompts that a pattern matches, newest first.
     *
     * @param pattern that RE2 takes
     */
    public PatternFound find(String pattern, Instant since, int most, BacktestProgress progress)
            throws CallLogException, InterruptedException {
        working.lockInterruptibly();
        try {
            KnownLog log = read(progress);
            RoaringBitmap found = log.matches(pattern, progress);
            long second = since.getEpochSecond();
            return PatternFound.of(log.calls(), found, log.since(second), second, most);
        } finally {
            working.unlock();
        }
    }

    /**
     * Whether calls may have come since the log was read. Quick: meant to be asked every few seconds; while a backtest is
     * at work it does not wait and says no.
     */
    public boolean isBehind() throws CallLogException {
        if (!working.tryLock()) {
            return false;
        }
        try {
            return known != null && (!isSame(known.log(), logs.get()) || known.isBehind());
        } finally {
            working.unlock();
        }
    }

    /** What the prompts say of the table's rules, for {@link RuleHealth}. */
    RuleEvidence evidence(RoutingTable table, BacktestProgress progress) throws CallLogException, InterruptedException {
        working.lockInterruptibly();
        try {
            KnownLog log = read(progress);
            return new RuleEvidence(log.calls(), log.decide(table, progress), log.since(Long.MIN_VALUE));
        } finally {
            working.unlock();
        }
    }

    /** Which patterns include which, for {@link RuleHealth}. */
    PatternInclusions inclusions() {
        return inclusions;
    }

    /** Another log that was opened is another one, whatever is in it. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(CallQueries one, CallQueries other) {
        return one == other;
    }

    private KnownLog read(BacktestProgress progress) throws CallLogException, InterruptedException {
        try {
            CallQueries log = logs.get();
            KnownLog current = known;
            if (current == null || !isSame(current.log(), log)) {
                forget();
                current = new KnownLog(log, routers, tokens);
                known = current;
            }
            current.update(progress);
            return current;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void forget() throws IOException {
        if (known != null) {
            known.close();
        }
        known = null;
    }

    @Override
    public void close() {
        working.lock();
        try {
            forget();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            working.unlock();
        }
    }
}
