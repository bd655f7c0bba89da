package signalbox.core.calllog;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Measures what the screen and the program ask of a log of so many calls over ninety days. The log is one that another
 * program wrote, so making its sums is measured too. {@code mvn -Pbench process-classes compiler:testCompile@bench exec:exec@log}
 */
public final class LogBenchmark {
    private static final int ROUNDS = 15;
    private static final int DAYS = 90;

    private final Path folder;
    private final Instant end = Instant.now();

    private LogBenchmark(Path folder) {
        this.folder = folder;
    }

    /** @param arguments how many calls (default: a million), then, if wanted, a log to measure instead of a new one */
    public static void main(String[] arguments) throws Exception {
        int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("signalbox-log");
        try {
            LogBenchmark benchmark = new LogBenchmark(folder);
            Path file = folder.resolve("calls.db");
            if (arguments.length > 1) {
                Files.copy(Path.of(arguments[1]), file);
            } else {
                benchmark.makeForeignLog(file, calls);
            }
            say(
                    "machine: %s, %d processors, Java %s",
                    System.getProperty("os.name"),
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("java.version"));
            benchmark.read(file);
            benchmark.append(folder.resolve("own.db"), Math.min(200_000, calls / 5));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void read(Path file) throws Exception {
        long before = System.nanoTime();
        try (CallLog log = CallLog.open(file)) {
            say("opened in %.0f ms", millis(before));
            log.awaitPreparation();
            say("sums and indexes made in %.1f s; the file has %,d MB", millis(before) / 1000, Files.size(file) >> 20);
        }
        before = System.nanoTime();
        try (CallLog log = CallLog.open(file)) {
            say("opened again in %.0f ms", millis(before));
            say("%,d calls", log.totals(CallFilter.ALL).calls());
            pages(log);
            charts(log);
        }
    }

    private void pages(CallLog log) throws Exception {
        Instant week = end.minus(Duration.ofDays(7));
        measure("page: newest", () -> log.newest(CallFilter.ALL, 200));
        measure("page: newest of a week", () -> log.newest(CallFilter.ALL.between(week, null), 200));
        for (Map.Entry<Dimension, String> one : List.of(
                Map.entry(Dimension.TIER, "reasoning"),
                Map.entry(Dimension.MODEL, "gpt-4o-mini"),
                Map.entry(Dimension.TASK, "translation"),
                Map.entry(Dimension.COMPLEXITY, "complex"),
                Map.entry(Dimension.TIER, "none such"))) {
            CallFilter filter = CallFilter.ALL.with(one.getKey(), Set.of(one.getValue()));
            measure("page: " + one.getKey().wireName() + " is " + one.getValue(), () -> log.newest(filter, 200));
            measure("  of them, dearest first", () -> log.page(filter, CallOrder.DEAREST, null, 200));
            measure("  of them, slowest first", () -> log.page(filter, CallOrder.SLOWEST, null, 200));
        }
        CallFilter two =
                CallFilter.ALL.with(Dimension.TIER, Set.of("reasoning")).with(Dimension.TASK, Set.of("extraction"));
        measure("page: tier and task", () -> log.newest(two, 200));
        measure(
                "page: not one tier",
                () -> log.newest(
                        new CallFilter(week, null, Map.of(), Map.of(Dimension.TIER, Set.of("standard")), null), 200));
        measure("page: cost>0.01", () -> log.newest(bounded(Bound.Number.COST, "0.01"), 200));
        measure("page: cost>0.2", () -> log.newest(bounded(Bound.Number.COST, "0.2"), 200));
        measure("page: latency>60 s", () -> log.newest(bounded(Bound.Number.LATENCY, "60000"), 200));
        measure("page: dearest", () -> log.page(CallFilter.ALL, CallOrder.DEAREST, null, 200));
        measure(
                "page: dearest of a week",
                () -> log.page(CallFilter.ALL.between(week, null), CallOrder.DEAREST, null, 200));
        CallOrder sorted = new CallOrder(
                List.of(new CallOrder.Group(Dimension.TASK, false), new CallOrder.Group(Dimension.TIER, false)),
                CallOrder.By.COST,
                true);
        measure("page: by task, tier, then cost", () -> log.page(CallFilter.ALL, sorted, null, 200));
        AtomicReference<CallKey> next =
                new AtomicReference<>(log.newest(two, 200).nextOrNull());
        measure("following pages: tier and task", () -> {
            CallPage page = log.page(two, CallOrder.NEWEST, next.get(), 200);
            next.set(page.nextOrNull());
            return page;
        });
    }

    private static CallFilter bounded(Bound.Number number, String least) {
        return new CallFilter(
                null,
                null,
                Map.of(),
                Map.of(),
                List.of(new Bound(number, Bound.Comparison.MORE, new BigDecimal(least))),
                "");
    }

    private void charts(CallLog log) throws Exception {
        Instant from = LocalDate.ofInstant(end, ZoneId.systemDefault())
                .minusDays(DAYS)
                .atStartOfDay(ZoneId.systemDefault())
                .toInstant();
        CallFilter quarter = CallFilter.ALL.between(from, null);
        CallFilter before = CallFilter.ALL.between(from.minus(Duration.ofDays(DAYS)), from);
        measure(
                "all charts of 90 days",
                () -> List.of(
                        log.totals(quarter),
                        log.totals(before),
                        log.series(quarter, Bucket.DAY, Dimension.TIER),
                        log.byGroup(quarter, Dimension.TIER),
                        log.byGroup(quarter, Dimension.TASK),
                        log.byGroup(quarter, Dimension.MODEL),
                        log.latencies(quarter, Bucket.DAY)));
        measure("  totals and percentiles", () -> log.totals(quarter));
        measure("  per day by tier", () -> log.series(quarter, Bucket.DAY, Dimension.TIER));
        measure("  by task", () -> log.byGroup(quarter, Dimension.TASK));
        measure("  percentiles per day", () -> log.latencies(quarter, Bucket.DAY));
        CallFilter one = quarter.with(Dimension.TASK, Set.of("coding"));
        measure(
                "all charts of one task",
                () -> List.of(
                        log.totals(one),
                        log.series(one, Bucket.DAY, Dimension.TIER),
                        log.byGroup(one, Dimension.TIER),
                        log.byGroup(one, Dimension.MODEL),
                        log.latencies(one, Bucket.DAY)));
        CallFilter odd = CallFilter.ALL.between(end.minus(Duration.ofDays(30)).plusMillis(123_456), null);
        measure("totals of 30 days, to the second", () -> log.totals(odd));
        measure("facets: every value of six dimensions", () -> {
            List<Object> facets = new ArrayList<>();
            for (Dimension dimension : List.of(
                    Dimension.TIER,
                    Dimension.MODEL,
                    Dimension.TASK,
                    Dimension.COMPLEXITY,
                    Dimension.USER,
                    Dimension.STATUS)) {
                facets.add(log.byGroup(quarter, dimension));
            }
            return facets;
        });
    }

    private void append(Path file, int calls) throws Exception {
        BenchmarkCalls made = new BenchmarkCalls(5, true);
        try (CallLog log = CallLog.open(file)) {
            log.appendAll(made.next(20_000, end.minus(Duration.ofDays(30)), Duration.ofSeconds(9)));
            List<Call> batch = made.next(calls, end.minus(Duration.ofDays(20)), Duration.ofSeconds(8));
            long start = System.nanoTime();
            for (int i = 0; i < calls; i += 1000) {
                log.appendAll(batch.subList(i, Math.min(calls, i + 1000)));
            }
            say("append, a thousand at once: %,.0f calls a second", calls / (millis(start) / 1000));
            int few = Math.min(50_000, calls);
            start = System.nanoTime();
            for (Call call : batch.subList(0, few)) {
                log.append(call);
            }
            say("append, one by one: %,.0f calls a second", few / (millis(start) / 1000));
            start = System.nanoTime();
            batch.subList(0, few).parallelStream().forEach(call -> append(log, call));
            say("append, one by one, from all processors: %,.0f calls a second", few / (millis(start) / 1000));
            start = System.nanoTime();
            CallFilter words = new CallFilter(null, null, Map.of(), Map.of(), List.of(), "refund contract");
            log.newest(words, 50);
            say("words of all these calls listed in %.1f s", millis(start) / 1000);
            measure("search: newest 50 of two words", () -> log.newest(words, 50));
            measure("read prompts, 10,000", () -> log.prompts(0, 10_000));
        }
        long differences = LogCount.differences(file).size();
        say("sums against a recount: %d differences", differences);
    }

    private static void append(CallLog log, Call call) {
        try {
            log.append(call);
        } catch (CallLogException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As the source system's router would have written it: nine columns, local time, costs as binary fractions. */
    private void makeForeignLog(Path file, int calls) throws SQLException, IOException {
        long start = System.nanoTime();
        BenchmarkCalls made = new BenchmarkCalls(7, false);
        Random random = new Random(9);
        LogClock clock = new LogClock(ZoneId.systemDefault());
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute(
                    "CREATE TABLE routing_log (id INTEGER PRIMARY KEY AUTOINCREMENT, timestamp TEXT, tier TEXT,"
                            + " model_used TEXT, complexity TEXT, task_type TEXT, input_tokens INTEGER, output_tokens"
                            + " INTEGER, cost_usd REAL, latency_ms INTEGER)");
            connection.setAutoCommit(false);
            double seconds = Duration.ofDays(DAYS).toSeconds();
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO routing_log (timestamp, tier,"
                    + " model_used, complexity, task_type, input_tokens, output_tokens, cost_usd, latency_ms)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < calls; i++) {
                    Instant at = end.minusMillis((long) (seconds * 1000 * (calls - i) / calls));
                    Call call = made.next(at);
                    Usage usage = new Usage(call);
                    insert.setString(1, clock.rowText(at));
                    insert.setString(2, call.decision().tier());
                    insert.setString(3, call.decision().model().modelId());
                    insert.setString(4, random.nextInt(20) == 0 ? "complex" : "simple");
                    insert.setString(5, call.decision().taskType());
                    insert.setLong(6, usage.input());
                    insert.setLong(7, usage.output());
                    insert.setObject(8, random.nextInt(200) == 0 ? null : usage.cost());
                    insert.setLong(9, call.latency().toMillis());
                    insert.addBatch();
                    if (i % 10_000 == 0) {
                        insert.executeBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
        }
        say("a log of %,d calls made in %.1f s: %,d MB", calls, millis(start) / 1000, Files.size(file) >> 20);
    }

    private record Usage(long input, long output, double cost) {
        Usage(Call call) {
            this(
                    call.answer().orElseThrow().usage().orElseThrow().promptTokens(),
                    call.answer().orElseThrow().usage().orElseThrow().completionTokens(),
                    call.totalCost().orElseThrow().usd().doubleValue());
        }
    }

    private static void measure(String what, Callable<?> question) throws Exception {
        long first = System.nanoTime();
        question.call();
        double cold = millis(first);
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            question.call();
            times[i] = millis(start);
        }
        Arrays.sort(times);
        say(
                "%-42s median %7.1f ms, slowest %7.1f ms, first %7.1f ms",
                what, times[ROUNDS / 2], times[ROUNDS - 1], cold);
    }

    private static double millis(long since) {
        return (System.nanoTime() - since) / 1e6;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
