package signalbox.core.calllog;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures how quickly calls of our own are kept, with trace, prompt and answer: calls of this moment, as a gateway has
 * them, and calls spread over weeks, as an import has them.
 */
final class AppendBenchmark {
    private static final int BATCH = 1_000;
    private static final int WARM = 50_000;

    private final Path file;
    private final Instant end;

    AppendBenchmark(Path file, Instant end) {
        this.file = file;
        this.end = end;
    }

    void run(int calls) throws Exception {
        BenchmarkCalls made = new BenchmarkCalls(5, true);
        int few = Math.min(50_000, calls);
        try (CallLog log = CallLog.open(file)) {
            List<Call> live = made.next(calls, end.minus(Duration.ofMinutes(3)), Duration.ofMillis(1));
            List<Call> spread = made.next(calls, end.minus(Duration.ofDays(20)), Duration.ofSeconds(8));
            inBatches(log, spread.subList(0, Math.min(WARM, calls)));
            oneByOne(log, live.subList(0, few / 5));
            Timing.rate("append, a thousand at once", calls, () -> inBatches(log, live));
            Timing.rate("  spread over twenty days", calls, () -> inBatches(log, spread));
            Timing.rate("append, one by one", few, () -> oneByOne(log, live.subList(0, few)));
            Timing.rate("  from eight threads", few, () -> fromEightThreads(log, live.subList(0, few)));
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

    private static void inBatches(CallLog log, List<Call> calls) throws CallLogException {
        for (int i = 0; i < calls.size(); i += BATCH) {
            log.appendAll(calls.subList(i, Math.min(calls.size(), i + BATCH)));
        }
    }

    private static void oneByOne(CallLog log, List<Call> calls) throws CallLogException {
        for (Call call : calls) {
            log.append(call);
        }
    }

    private static void fromEightThreads(CallLog log, List<Call> calls) throws InterruptedException {
        int share = calls.size() / 8;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<Call> mine = calls.subList(i * share, (i + 1) * share);
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    oneByOne(log, mine);
                } catch (CallLogException failed) {
                    throw new IllegalStateException(failed);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
