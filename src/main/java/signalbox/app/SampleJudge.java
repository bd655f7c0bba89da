package signalbox.app;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import signalbox.core.chat.ChatAnswer;
import signalbox.core.chat.FinishReason;
import signalbox.core.chat.Usage;
import signalbox.core.pricing.PriceBook;
import signalbox.core.provider.ModelCall;
import signalbox.core.provider.ModelCaller;
import signalbox.core.provider.ProviderException;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.review.Comparison;
import signalbox.core.review.ComparisonStore;
import signalbox.core.review.Contender;
import signalbox.core.review.JudgeRun;
import signalbox.core.review.ReviewException;
import signalbox.core.review.RunLimits;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.Tier;

/** A judge for pictures: it says "same" of most pairs, and now and then what the order makes it say. */
final class SampleJudge implements ModelCaller {
    private static final int LEANS = 7;

    private final AtomicInteger asked = new AtomicInteger();

    private final boolean failing;

    private SampleJudge(boolean failing) {
        this.failing = failing;
    }

    /** Asks it about every pair, as the dearest tier of the table. */
    static void ask(ComparisonStore store, RoutingTable table, Comparison comparison)
            throws ReviewException, InterruptedException {
        ask(new SampleJudge(false), store, table, comparison);
    }

    /** The same, of one that gives no answer. */
    static void fail(ComparisonStore store, RoutingTable table, Comparison comparison)
            throws ReviewException, InterruptedException {
        ask(new SampleJudge(true), store, table, comparison);
    }

    private static void ask(SampleJudge judge, ComparisonStore store, RoutingTable table, Comparison comparison)
            throws ReviewException, InterruptedException {
        Tier tier = table.tiers().getLast();
        var router = new Router(table, PriceBook.NONE, Wiring.TOKENS);
        // One after the other, so that every picture is the same.
        new JudgeRun(Wiring.dispatcher(router, PriceBook.NONE, judge, call -> 0), store, new RunLimits(1, null))
                .run(comparison.id(), new Contender(tier.name(), tier.model()), Set.of(), done -> {});
    }

    @Override
    public ChatAnswer call(ModelCall call, Consumer<String> onText) throws ProviderException {
        if (failing) {
            throw new ProviderException(new ProviderFailure.Unauthorized(401, true));
        }
        String verdict = asked.getAndIncrement() % LEANS == 0 ? "first_better" : "same";
        String text = "{\"verdict\": \"" + verdict + "\", \"severe\": false, \"reason\": \"Both say what was asked.\"}";
        onText.accept(text);
        return new ChatAnswer(text, FinishReason.STOP, Optional.of(Usage.of(180, 24)), call.modelId());
    }

    @Override
    public boolean simulated() {
        return true;
    }
}
