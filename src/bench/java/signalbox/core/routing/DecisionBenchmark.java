package signalbox.core.routing;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.TiktokenCounter;
import signalbox.core.table.ClassifierRules;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;

/**
 * A whole decision: fifty hard routes, each with a literal in every alternative, the {@code rules} classifier, the count
 * of tokens and the costs on every tier, for a prompt of 2 kB. Sampled, so that the report has the median (p0.50).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class DecisionBenchmark {
    private final RoutingTable table = BenchmarkTable.withRules(BenchmarkTable.wordRules(50));
    private final Router router = new Router(table, TablePrices.of(table), new TiktokenCounter());
    private final RulesClassifier rules = new RulesClassifier(ClassifierRules.shipped());
    private final String text = BenchmarkText.prose(2_000);
    private final ChatRequest prompt = ChatRequest.ofPrompt(text, RoutingHints.NONE);
    private final ChatRequest matching = ChatRequest.ofPrompt(text + " and then the subject17 file", RoutingHints.NONE);

    private final List<ChatRequest> varied = BenchmarkText.varied(5_000, 2_000).stream()
            .map(each -> ChatRequest.ofPrompt(each, RoutingHints.NONE))
            .toList();
    private int next;

    @Benchmark
    public Decision noRuleMatches() {
        return router.decide(prompt);
    }

    /** Another text each time: words that were never counted, and nothing that the processor has learnt by heart. */
    @Benchmark
    public Decision anotherTextEachTime() {
        next = (next + 1) % varied.size();
        return router.decide(varied.get(next));
    }

    @Benchmark
    public Decision oneRuleMatches() {
        return router.decide(matching);
    }

    @Benchmark
    public Classification rulesClassifierAlone() {
        return rules.classify(text);
    }
}
