package signalbox.core.backtest;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import signalbox.app.Workspace;
import signalbox.core.calllog.CallLog;
import signalbox.core.pricing.TiktokenCounter;
import signalbox.core.pricing.TokenCounter;
import signalbox.core.routing.Router;
import signalbox.core.table.HardRouteEdits;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TablePrices;

/**
 * The first backtest of a log, and edits of one rule after it with the health of all rules, as the Routing screen asks for
 * them. Says how long each took and how much processor time, which other programs on the machine hardly change.
 * {@code mvn -Pbench test-compile exec:exec@backtest}
 */
public final class BacktestBenchmark {
    private static final int ROUNDS = 30;
    /** Words that many prompts, some and hardly any have. */
    private static final List<String> WORDS = List.of(
            "contract", "people", "water", "lawsuit", "which", "the", "average", "python", "patient data", "translate");

    private final TokenCounter tokens = new TiktokenCounter();
    private final TableDocument shipped = TableDocument.parse(Workspace.shippedTable());
    private final RoutingTable live = shipped.table().orElseThrow();
    private final Instant now = Instant.now();
    private final Backtest backtest;

    private BacktestBenchmark(CallLog log) {
        backtest =
                new Backtest(log, table -> new Router(table, TablePrices.of(table), tokens), TablePrices::of, tokens);
    }

    /**
     * @param arguments how many calls; then {@code distinct}, where no prompt comes twice, {@code repeated}, where each
     *     comes some fifty times, or a log of the operator's own
     */
    public static void main(String[] arguments) throws Exception {
        int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        String kind = arguments.length > 1 ? arguments[1] : "distinct";
        boolean own = !kind.equals("distinct") && !kind.equals("repeated");
        Path file = own ? Path.of(kind) : BenchmarkLog.make(calls, kind.equals("distinct") ? calls : calls / 50);
        try (CallLog log = CallLog.open(file)) {
            say(
                    "machine: %d processors, Java %s; log: %s, %,d MB",
                    Runtime.getRuntime().availableProcessors(),
                    System.getProperty("java.version"),
                    own ? "the operator's" : kind,
                    Files.size(file) >> 20);
            new BacktestBenchmark(log).measure();
        } finally {
            if (!own) {
                BenchmarkLog.delete(file);
            }
        }
    }

    private void measure() throws Exception {
        try (backtest) {
            first();
            edits(
                    "a rule's pattern edited, with words",
                    round -> HardRouteEdits.setPattern(
                            shipped, 2, "\\b(" + WORDS.get(round % WORDS.size()) + "|tenant" + round + ")s?\\b"));
            edits(
                    "a rule's pattern edited, without words",
                    round -> HardRouteEdits.setPattern(shipped, 2, "\\b[a-d]\\w+ \\d{" + (round + 1) + "}\\b"));
            edits("a rule turned off", round -> HardRouteEdits.setEnabled(shipped, round % 4, false));
            edits("a rule moved", round -> HardRouteEdits.move(shipped, 2, round % 2 == 0 ? 0 : 5));
            say("heap in use: %,d MB", heap() >> 20);
        }
    }

    private void first() throws Exception {
        Map<BacktestProgress.Step, Long> begun = new EnumMap<>(BacktestProgress.Step.class);
        long busy = processorNanos();
        long start = System.nanoTime();
        impact(shipped, (step, _, _) -> begun.putIfAbsent(step, System.nanoTime() - start));
        say(
                "first backtest: %.1f s, processor %.1f s",
                seconds(System.nanoTime() - start), seconds(processorNanos() - busy));
        begun.forEach((step, nanos) -> say("  %s is first told of after %.2f s", step, seconds(nanos)));
    }

    private void edits(String what, IntFunction<TableDocument> draft) throws Exception {
        List<Long> took = new ArrayList<>();
        List<Long> busy = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            TableDocument edited = draft.apply(round);
            long busyBefore = processorNanos();
            long start = System.nanoTime();
            impact(edited, BacktestProgress.SILENT);
            RuleHealth.of(edited.table().orElseThrow(), backtest, BacktestProgress.SILENT);
            took.add(System.nanoTime() - start);
            busy.add(processorNanos() - busyBefore);
        }
        say("%s: %s; processor %s", what, spread(took), spread(busy));
    }

    private static String spread(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return String.format(
                Locale.ROOT,
                "median %.0f ms, slowest of %d %.0f ms",
                sorted[sorted.length / 2] / 1e6,
                sorted.length,
                sorted[sorted.length - 1] / 1e6);
    }

    private Impact impact(TableDocument draft, BacktestProgress progress) throws Exception {
        return backtest.impact(live, draft.table().orElseThrow(), now.minus(Duration.ofDays(30)), now, progress);
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
