package signalbox.core.calllog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures how quickly calls of our own are kept, with trace, prompt and answer: calls of this moment, as a gateway has
 * them, and calls spread over weeks, as an import has them.
 */
final class AppendBenchmark {
    private static final int BATCH = 1_000;
    private static final int WARM = 50_000;
    /** So many different calls, taken again and again: all of them in memory would be what is measured. */
    private static final int POOL = 20_000;

    private final Path file;
    private final Instant end;

    AppendBenchmark(Path file, Instant end) {
        this.file = file;
        this.end = end;
    }

    void run(int calls) throws Exception {
        BenchmarkCalls made = new BenchmarkCalls(5, true);
        List<Call> live = made.next(POOL, end.minus(Duration.ofMinutes(3)), Duration.ofMillis(1));
        List<Call> spread = made.next(POOL, end.minus(Duration.ofDays(20)), Duration.ofSeconds(80));
        int few = Math.max(POOL, calls / 4);
        try (CallLog log = CallLog.open(file)) {
            inBatches(log, spread, WARM);
            oneByOne(log, live, POOL);
            awaitLists();
            Timing.rate("append, a thousand at once", calls, () -> inBatches(log, live, calls));
            Timing.say("  lists of them made in %.1f s more", awaitLists());
            Timing.rate("  spread over twenty days", calls, () -> inBatches(log, spread, calls));
            Timing.say("  lists of them made in %.1f s more", awaitLists());
            Timing.rate("append, one by one", few, () -> oneByOne(log, live, few));
            Timing.rate("  from eight threads", few, () -> fromEightThreads(log, live, few / 8));
            awaitLists();
            try (Asking asking = new Asking(log)) {
                Timing.rate("append, while somebody looks, in thousands", calls, () -> inBatches(log, live, calls));
                Timing.rate("  one by one", few, () -> oneByOne(log, live, few));
                asking.say();
            }
            long start = System.nanoTime();
            CallFilter words = new CallFilter(null, null, Map.of(), Map.of(), List.of(), "refund contract");
            log.newest(words, 50);
            Timing.say("words of all these calls listed in %.1f s", Timing.millisSince(start) / 1000);
            Timing.measure("search: newest 50 of two words", () -> log.newest(words, 50));
            Timing.measure("read prompts, 10,000", () -> log.prompts(0, 10_000));
        }
        Timing.say(
                "sums against a recount: %d differences",
                LogCount.differences(file).size());
    }

    /** @return how many seconds it took until every call was in the lists that it is found by */
    private double awaitLists() throws Exception {
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement left = connection.prepareStatement(
                        "SELECT max(id) - (SELECT done_id FROM list_progress) FROM routing_log")) {
            while (true) {
                try (ResultSet row = left.executeQuery()) {
                    row.next();
                    if (row.getLong(1) == 0) {
                        return Timing.millisSince(start) / 1000;
                    }
                }
                Thread.sleep(20);
            }
        }
    }

    private static void inBatches(CallLog log, List<Call> pool, int calls) throws CallLogException {
        for (int i = 0; i < calls; i += BATCH) {
            log.appendAll(pool.subList(i % POOL, i % POOL + BATCH));
        }
    }

    private static void oneByOne(CallLog log, List<Call> pool, int calls) throws CallLogException {
        for (int i = 0; i < calls; i++) {
            log.append(pool.get(i % POOL));
        }
    }

    private static void fromEightThreads(CallLog log, List<Call> pool, int each) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    oneByOne(log, pool, each);
                } catch (CallLogException failed) {
                    throw new IllegalStateException(failed);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** Asks for the newest calls twice a second, as a screen does. */
    private static final class Asking implements AutoCloseable {
        private final Thread thread;
        private volatile double slowest;
        private volatile boolean ended;

        Asking(CallLog log) {
            thread = Thread.ofPlatform().start(() -> {
                try {
                    while (!ended) {
                        long start = System.nanoTime();
                        log.newest(CallFilter.ALL.with(Dimension.TIER, Set.of("reasoning")), 200);
                        slowest = Math.max(slowest, Timing.millisSince(start));
                        Thread.sleep(500);
                    }
                } catch (CallLogException | InterruptedException failed) {
                    throw new IllegalStateException(failed);
                }
            });
        }

        void say() {
            Timing.say("  the newest of one tier, asked twice a second meanwhile: slowest %.1f ms", slowest);
        }

        @Override
        public void close() throws InterruptedException {
            ended = true;
            thread.join();
        }
    }
}
