package signalbox.core.backtest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallQueries;
import signalbox.core.pricing.TokenCounter;
import signalbox.core.routing.Router;
import signalbox.core.table.ClassifierSettings;
import signalbox.core.table.Complexity;
import signalbox.core.table.HardRoute;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TaskRoute;
import signalbox.core.table.Tier;

/** What a backtest has found out of one log, kept for the next draft. For one thread at a time. */
final class KnownLog implements AutoCloseable {
    private static final int TABLES_KEPT = 4;
    private static final int PERIODS_KEPT = 4;

    private final CallQueries log;
    private final Function<RoutingTable, Router> routers;
    private final TokenCounter tokens;
    private final LoggedCalls calls = new LoggedCalls();
    private final PatternMatches matches = new PatternMatches(calls.texts);
    private final Map<ClassifierSettings, Classifications> classifications = new LinkedHashMap<>();
    private final Map<WithoutRules, Redecisions> withoutRules = new NewestKept<>(TABLES_KEPT);
    private final Map<RoutingTable, Redecisions> decided = new NewestKept<>(TABLES_KEPT);
    private final Map<Long, Period> periods = new NewestKept<>(PERIODS_KEPT);
    private @Nullable PlainSums plainSums;
    private int sizeThen;
    private long versionThen;

    /** What decides a call that no hard route decides. */
    private record WithoutRules(
            List<Tier> tiers,
            Map<Complexity, String> complexities,
            Map<String, TaskRoute> tasks,
            Map<String, String> users,
            ClassifierSettings classifier,
            String otherwise) {
        static WithoutRules of(RoutingTable table) {
            return new WithoutRules(
                    table.tiers(),
                    table.complexityToTier(),
                    table.taskRoutes(),
                    table.userOverrides(),
                    table.classifier(),
                    table.defaultTier());
        }
    }

    /** The sums of two tables without their hard routes. */
    private record PlainSums(Redecisions live, Redecisions draft, long since, PairSums sums) {}

    KnownLog(CallQueries log, Function<RoutingTable, Router> routers, TokenCounter tokens) throws IOException {
        this.log = log;
        this.routers = routers;
        this.tokens = tokens;
    }

    CallQueries log() {
        return log;
    }

    LoggedCalls calls() {
        return calls;
    }

    /** Reads the calls that are new. */
    void update(BacktestProgress progress) throws CallLogException, IOException, InterruptedException {
        long version = log.version();
        try {
            CallReading.read(log, calls, progress);
            versionThen = version;
        } finally {
            if (calls.size != sizeThen) {
                sizeThen = calls.size;
                withoutRules.clear();
                decided.clear();
                periods.clear();
                plainSums = null;
            }
        }
    }

    /** Whether something was written to the log since it was read. */
    boolean isBehind() throws CallLogException {
        return log.version() != versionThen;
    }

    /** The calls since a moment, in seconds since 1970. */
    Period since(long second) {
        return periods.computeIfAbsent(second, since -> Period.since(since, calls));
    }

    /** The texts that have a pattern. */
    RoaringBitmap matches(String pattern, BacktestProgress progress) throws InterruptedException {
        return matches.of(pattern, count(BacktestProgress.Step.MATCHING, progress));
    }

    Redecisions decide(RoutingTable table, BacktestProgress progress) throws InterruptedException {
        Redecisions known = decided.get(table);
        if (known != null) {
            return known;
        }
        Redecisions others = withoutRules(table, progress);
        List<String> patterns = new ArrayList<>();
        List<RoaringBitmap> found = new ArrayList<>();
        for (HardRoute rule : table.hardRoutes()) {
            patterns.add(rule.enabled() ? rule.pattern() : "");
            found.add(rule.enabled() ? matches(rule.pattern(), progress) : new RoaringBitmap());
        }
        Redecisions made = Redecider.withRules(calls, tokens, table, others, patterns, found);
        decided.put(table, made);
        return made;
    }

    private Redecisions withoutRules(RoutingTable table, BacktestProgress progress) throws InterruptedException {
        Redecisions known = withoutRules.get(WithoutRules.of(table));
        if (known != null) {
            return known;
        }
        byte[] complexities = classifications
                .computeIfAbsent(table.classifier(), _ -> new Classifications(calls, routers.apply(table)::classified))
                .complexities(count(BacktestProgress.Step.CLASSIFYING, progress));
        Redecisions made = Redecider.withoutRules(calls, tokens, table, complexities);
        withoutRules.put(WithoutRules.of(table), made);
        return made;
    }

    /** Calls and tokens by where they go under two tables. */
    PairSums sums(Redecisions live, Redecisions draft, long since, BacktestProgress progress)
            throws InterruptedException {
        PairSums plain = plainSums(withoutRules(live.table(), progress), withoutRules(draft.table(), progress), since);
        PairSums sums = new PairSums(calls, live, draft);
        sums.add(plain);
        inBlocks(sums, (block, first, end) -> block.countDifference(plain, first, end, since));
        return sums;
    }

    @SuppressWarnings("ReferenceEquality") // kept for these very arrays; comparing what is in them takes longer
    private PairSums plainSums(Redecisions live, Redecisions draft, long since) throws InterruptedException {
        PlainSums known = plainSums;
        if (known != null && known.live() == live && known.draft() == draft && known.since() == since) {
            return known.sums();
        }
        PairSums sums = new PairSums(calls, live, draft);
        inBlocks(sums, (block, first, end) -> block.count(first, end, since));
        plainSums = new PlainSums(live, draft, since, sums);
        return sums;
    }

    /** Adds calls up from one number to another, exclusive. */
    @FunctionalInterface
    private interface Adding {
        void add(PairSums block, int first, int end);
    }

    private void inBlocks(PairSums sums, Adding adding) throws InterruptedException {
        CallBlocks.run(
                0,
                calls.size,
                () -> (first, end) -> {
                    PairSums block = sums.empty();
                    adding.add(block, first, end);
                    synchronized (sums) {
                        sums.add(block);
                    }
                },
                _ -> {});
    }

    private CallBlocks.Count count(BacktestProgress.Step step, BacktestProgress progress) {
        return done -> progress.at(step, done, calls.texts.size());
    }

    @Override
    public void close() throws IOException {
        calls.close();
    }
}
