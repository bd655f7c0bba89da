package signalbox.core.calllog;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Measures what the screen and the program ask of a log of so many calls over ninety days. The log is one that another
 * program wrote, so making its sums is measured too. {@code mvn -Pbench test-compile exec:exec@log}
 */
public final class LogBenchmark {
    private static final int DAYS = 90;

    private final Instant end = Instant.now();

    private LogBenchmark() {}

    /** @param arguments how many calls (default: a million), then, if wanted, a log to measure instead of a new one */
    public static void main(String[] arguments) throws Exception {
        int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("signalbox-log");
        try {
            LogBenchmark benchmark = new LogBenchmark();
            Path file = folder.resolve("calls.db");
            if (arguments.length > 1) {
                Files.copy(Path.of(arguments[1]), file);
            } else {
                ForeignLogMaker.make(file, calls, benchmark.end, Duration.ofDays(DAYS));
            }
            Timing.say(
                    "machine: %s, %d processors, Java %s",
                    System.getProperty("os.name"),
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("java.version"));
            benchmark.read(file);
            new AppendBenchmark(folder.resolve("own.db"), benchmark.end).run(Math.min(200_000, calls / 5));
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
            Timing.say("opened in %.0f ms", Timing.millisSince(before));
            log.awaitPreparation();
            Timing.say(
                    "sums and indexes made in %.1f s; the file has %,d MB",
                    Timing.millisSince(before) / 1000, Files.size(file) >> 20);
        }
        before = System.nanoTime();
        try (CallLog log = CallLog.open(file)) {
            Timing.say("opened again in %.0f ms", Timing.millisSince(before));
            Timing.say("%,d calls", log.totals(CallFilter.ALL).calls());
            pages(log);
            charts(log);
        }
    }

    private void pages(CallLog log) throws Exception {
        Instant week = end.minus(Duration.ofDays(7));
        Timing.measure("page: newest", () -> log.newest(CallFilter.ALL, 200));
        Timing.measure("page: newest of a week", () -> log.newest(CallFilter.ALL.between(week, null), 200));
        for (Map.Entry<Dimension, String> one : List.of(
                Map.entry(Dimension.TIER, "reasoning"),
                Map.entry(Dimension.MODEL, "gpt-4o-mini"),
                Map.entry(Dimension.TASK, "translation"),
                Map.entry(Dimension.COMPLEXITY, "complex"),
                Map.entry(Dimension.TIER, "none such"))) {
            CallFilter filter = CallFilter.ALL.with(one.getKey(), Set.of(one.getValue()));
            Timing.measure("page: " + one.getKey().wireName() + " is " + one.getValue(), () -> log.newest(filter, 200));
            Timing.measure("  of them, dearest first", () -> log.page(filter, CallOrder.DEAREST, null, 200));
            Timing.measure("  of them, slowest first", () -> log.page(filter, CallOrder.SLOWEST, null, 200));
        }
        CallFilter two =
                CallFilter.ALL.with(Dimension.TIER, Set.of("reasoning")).with(Dimension.TASK, Set.of("extraction"));
        Timing.measure("page: tier and task", () -> log.newest(two, 200));
        Timing.measure(
                "page: not one tier",
                () -> log.newest(
                        new CallFilter(week, null, Map.of(), Map.of(Dimension.TIER, Set.of("standard")), null), 200));
        Timing.measure("page: cost>0.01", () -> log.newest(bounded(Bound.Number.COST, "0.01"), 200));
        Timing.measure("page: cost>0.2", () -> log.newest(bounded(Bound.Number.COST, "0.2"), 200));
        Timing.measure("page: latency>60 s", () -> log.newest(bounded(Bound.Number.LATENCY, "60000"), 200));
        Timing.measure("page: dearest", () -> log.page(CallFilter.ALL, CallOrder.DEAREST, null, 200));
        Timing.measure(
                "page: dearest of a week",
                () -> log.page(CallFilter.ALL.between(week, null), CallOrder.DEAREST, null, 200));
        CallOrder sorted = new CallOrder(
                List.of(new CallOrder.Group(Dimension.TASK, false), new CallOrder.Group(Dimension.TIER, false)),
                CallOrder.By.COST,
                true);
        Timing.measure("page: by task, tier, then cost", () -> log.page(CallFilter.ALL, sorted, null, 200));
        AtomicReference<CallKey> next =
                new AtomicReference<>(log.newest(two, 200).nextOrNull());
        Timing.measure("following pages: tier and task", () -> {
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
        Timing.measure(
                "all charts of 90 days",
                () -> List.of(
                        log.totals(quarter),
                        log.totals(before),
                        log.series(quarter, Bucket.DAY, Dimension.TIER),
                        log.byGroup(quarter, Dimension.TIER),
                        log.byGroup(quarter, Dimension.TASK),
                        log.byGroup(quarter, Dimension.MODEL),
                        log.latencies(quarter, Bucket.DAY)));
        Timing.measure("  totals and percentiles", () -> log.totals(quarter));
        Timing.measure("  per day by tier", () -> log.series(quarter, Bucket.DAY, Dimension.TIER));
        Timing.measure("  by task", () -> log.byGroup(quarter, Dimension.TASK));
        Timing.measure("  percentiles per day", () -> log.latencies(quarter, Bucket.DAY));
        CallFilter one = quarter.with(Dimension.TASK, Set.of("coding"));
        Timing.measure(
                "all charts of one task",
                () -> List.of(
                        log.totals(one),
                        log.series(one, Bucket.DAY, Dimension.TIER),
                        log.byGroup(one, Dimension.TIER),
                        log.byGroup(one, Dimension.MODEL),
                        log.latencies(one, Bucket.DAY)));
        CallFilter odd = CallFilter.ALL.between(end.minus(Duration.ofDays(30)).plusMillis(123_456), null);
        Timing.measure("totals of 30 days, to the second", () -> log.totals(odd));
        Timing.measure("facets: every value of six dimensions", () -> {
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
}
