package signalbox.core.routing;

import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.annotations.Warmup;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.TiktokenCounter;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;

/** A decision under the pattern {@code (a+)+$}, on which backtracking takes for ever: ten times the text, ten times the time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class HostilePatternBenchmark {
    /** Of the prompt. */
    @Param({"10000", "100000"})
    public int length;

    private final RoutingTable table = BenchmarkTable.withRules(List.of("(a+)+$"));
    private final Router router = new Router(table, TablePrices.of(table), new TiktokenCounter());
    private ChatRequest words = ChatRequest.ofPrompt("", RoutingHints.NONE);
    private ChatRequest letters = words;

    @Setup
    public void makePrompts() {
        words = ChatRequest.ofPrompt("aaaaaaaa aaaaaaaaaaa ".repeat(length / 21) + "!", RoutingHints.NONE);
        letters = ChatRequest.ofPrompt("a".repeat(length) + "!", RoutingHints.NONE);
    }

    @Benchmark
    public Decision manyWords() {
        return router.decide(words);
    }

    @Benchmark
    public Decision oneWord() {
        return router.decide(letters);
    }
}
