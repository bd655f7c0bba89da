package signalbox.core.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.LoggedPrompt;
import signalbox.core.pricing.PriceBook;
import signalbox.core.pricing.TokenCounter;
import signalbox.core.routing.Router;
import signalbox.core.table.HardRoute;
import signalbox.core.table.RoutingTable;

/**
 * Decides the calls of a log again under a draft table. The first time all prompts are read, classified and searched for
 * every pattern; afterwards only for what is new: an edited rule costs one search, a moved one none, and calls that came
 * since are folded in. Safe for use by many threads; one works at a time, and all methods block. An interrupt stops the
 * work within a moment and keeps what is done. Whoever makes it closes it.
 */
public final class Backtest implements AutoCloseable {
    private static final int ROWS = 2_000;

    private final Supplier<CallQueries> logs;
    private final Function<RoutingTable, Router> routers;
    private final Function<RoutingTable, PriceBook> prices;
    private final TokenCounter tokens;
    private final ReentrantLock working = new ReentrantLock();
    private @Nullable CallQueries readFrom;
    private @Nullable LoggedCalls calls;
    private @Nullable PatternMatches matches;
    private final Map<Object, Classifications> classifications = new LinkedHashMap<>();
    private @Nullable Redecisions lastLive;
    private @Nullable Period period;
    private @Nullable Period week;
    private long newest;

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
            LoggedCalls known = read(progress);
            Redecisions before = lastLive;
            if (before == null || !before.table().equals(live) || before.target().length != known.size) {
                before = decide(known, live, progress);
                lastLive = before;
            }
            Redecisions after = draft.equals(live) ? before : decide(known, draft, progress);
            return impact(known, before, after, since.getEpochSecond(), now);
        } finally {
            working.unlock();
        }
    }

    private Impact impact(LoggedCalls known, Redecisions before, Redecisions after, long since, Instant now)
            throws InterruptedException {
        PairSums sums = new PairSums(known, before, after);
        CallBlocks.run(
                0,
                known.size,
                () -> (first, end) -> {
                    PairSums block = new PairSums(known, before, after);
                    block.count(first, end, since);
                    synchronized (sums) {
                        sums.add(block);
                    }
                },
                _ -> {});
        period = period != null && period.isFor(since, known) ? period : Period.since(since, known);
        long weekAgo = now.minus(Duration.ofDays(7)).getEpochSecond();
        week = week != null && week.isFor(weekAgo, known) ? week : Period.since(weekAgo, known);
        return new ImpactSums(known, sums, prices.apply(before.table()), prices.apply(after.table()), now)
                .impact(MovedCalls.find(known, sums, since), sums.uses().rules(period, week));
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
            LoggedCalls known = read(progress);
            RoaringBitmap found = matchesOf(known).of(pattern, count(BacktestProgress.Step.MATCHING, known, progress));
            return PatternFound.of(known, found, since.getEpochSecond(), most);
        } finally {
            working.unlock();
        }
    }

    /** What the prompts say of the table's rules, for {@link RuleHealth}. */
    RuleEvidence evidence(RoutingTable table, BacktestProgress progress) throws CallLogException, InterruptedException {
        working.lockInterruptibly();
        try {
            LoggedCalls known = read(progress);
            return RuleEvidence.of(known, decide(known, table, progress));
        } finally {
            working.unlock();
        }
    }

    private LoggedCalls read(BacktestProgress progress) throws CallLogException, InterruptedException {
        try {
            CallQueries log = logs.get();
            if (log != readFrom) {
                forget();
                readFrom = log;
            }
            LoggedCalls known = calls;
            if (known == null) {
                known = new LoggedCalls();
                calls = known;
                matches = new PatternMatches(known);
            }
            List<LoggedPrompt> rows = log.prompts(newest, ROWS);
            while (!rows.isEmpty()) {
                for (LoggedPrompt row : rows) {
                    known.add(row);
                    newest = row.row().id();
                }
                progress.at(BacktestProgress.Step.READING, known.size, -1);
                if (Thread.interrupted()) {
                    known.texts.seal();
                    throw new InterruptedException();
                }
                rows = rows.size() < ROWS ? List.of() : log.prompts(newest, ROWS);
            }
            known.texts.seal();
            return known;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Redecisions decide(LoggedCalls known, RoutingTable table, BacktestProgress progress)
            throws InterruptedException {
        byte[] complexities = classifications
                .computeIfAbsent(table.classifier(), _ -> new Classifications(known, routers.apply(table)::classified))
                .complexities(count(BacktestProgress.Step.CLASSIFYING, known, progress));
        List<RoaringBitmap> found = new ArrayList<>();
        for (HardRoute rule : table.hardRoutes()) {
            found.add(
                    rule.enabled()
                            ? matchesOf(known)
                                    .of(rule.pattern(), count(BacktestProgress.Step.MATCHING, known, progress))
                            : new RoaringBitmap());
        }
        return Redecider.decide(known, tokens, table, found, complexities);
    }

    private PatternMatches matchesOf(LoggedCalls known) {
        PatternMatches kept = Optional.ofNullable(matches).orElseGet(() -> new PatternMatches(known));
        matches = kept;
        return kept;
    }

    private static CallBlocks.Count count(BacktestProgress.Step step, LoggedCalls known, BacktestProgress progress) {
        return done -> progress.at(step, done, known.size);
    }

    private void forget() throws IOException {
        if (calls != null) {
            calls.close();
        }
        calls = null;
        matches = null;
        classifications.clear();
        lastLive = null;
        period = null;
        week = null;
        newest = 0;
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
