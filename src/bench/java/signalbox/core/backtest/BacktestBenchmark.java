package signalbox.core.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import signalbox.app.Workspace;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.pricing.TiktokenCounter;
import signalbox.core.pricing.TokenCounter;
import signalbox.core.routing.Router;
import signalbox.core.table.HardRouteEdits;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TablePrices;

/**
 * Edits of one rule over a log that was backtested once. The log is made anew unless one of the operator's is named:
 * {@code mvn -Pbench -Dbench="BacktestBenchmark -p log=calls.db"}. The time of the first backtest is printed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 15)
@Fork(1)
public class BacktestBenchmark {
    /** A call log with prompts; empty for an invented one. */
    @Param("")
    public String log = "";

    /** Of the invented log. */
    @Param("1000000")
    public int calls;

    private final TokenCounter tokens = new TiktokenCounter();
    private final TableDocument shipped = TableDocument.parse(Workspace.shippedTable());
    private final Instant now = Instant.now();
    private @Nullable Path made;

    @SuppressWarnings("NullAway.Init") // JMH calls the set-up before all else.
    private CallLog open;

    @SuppressWarnings("NullAway.Init")
    private Backtest backtest;

    private int round;

    @Setup
    public void backtestOnce() throws CallLogException, InterruptedException, IOException {
        Path file = log.isEmpty() ? BenchmarkLog.make(calls) : Path.of(log);
        made = log.isEmpty() ? file.getParent() : null;
        open = CallLog.open(file);
        backtest =
                new Backtest(open, table -> new Router(table, TablePrices.of(table), tokens), TablePrices::of, tokens);
        long start = System.nanoTime();
        impact(shipped);
        System.out.printf("first backtest: %.1f s%n", (System.nanoTime() - start) / 1e9);
    }

    @TearDown
    public void close() throws CallLogException, IOException {
        backtest.close();
        open.close();
        if (made != null) {
            try (Stream<Path> files = Files.walk(made)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** A new pattern of words in the place of the third rule's. */
    @Benchmark
    public Impact editOneRule() throws CallLogException, InterruptedException {
        round++;
        return impact(HardRouteEdits.setPattern(shipped, 2, "\\b(contract|lawsuit|tenant" + round + ")s?\\b"));
    }

    /** A new pattern that requires no word, so that every prompt is scanned. */
    @Benchmark
    public Impact editOneRuleWithoutLiterals() throws CallLogException, InterruptedException {
        round++;
        return impact(HardRouteEdits.setPattern(shipped, 2, "\\b[a-d]\\w+ \\d{" + round + "}\\b"));
    }

    /** The third rule moved to another place. */
    @Benchmark
    public Impact moveOneRule() throws CallLogException, InterruptedException {
        round++;
        return impact(HardRouteEdits.move(shipped, 2, round % 2 == 0 ? 0 : 5));
    }

    private Impact impact(TableDocument draft) throws CallLogException, InterruptedException {
        RoutingTable live = shipped.table().orElseThrow();
        return backtest.impact(
                live, draft.table().orElseThrow(), now.minus(Duration.ofDays(30)), now, BacktestProgress.SILENT);
    }
}
