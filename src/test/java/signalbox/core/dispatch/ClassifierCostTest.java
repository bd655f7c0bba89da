package signalbox.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallSource;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.Money;
import signalbox.core.pricing.PriceBook;
import signalbox.core.routing.ClassifierParts;
import signalbox.core.routing.LlmAnswers;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import signalbox.support.FakeCallSink;
import signalbox.support.FakeModelCaller;
import signalbox.support.Tables;
import signalbox.support.WordCounter;

final class ClassifierCostTest {
    private final FakeModelCaller caller = new FakeModelCaller();

    private Call sent() throws CallLogException, InterruptedException {
        RoutingTable table = Tables.withClassifier("{ \"method\": \"llm\" }");
        var prices = new TablePrices(table, PriceBook.NONE);
        var router = new Router(table, prices, new WordCounter(), new ClassifierParts(caller, new LlmAnswers(), null));
        var snapshot = new RoutingSnapshot(table, router::decide, prices);
        return new Dispatcher(() -> snapshot, caller, new FakeCallSink())
                .send(
                        ChatRequest.ofPrompt("Hm?", RoutingHints.NONE),
                        CallSource.COMMAND_LINE,
                        false,
                        new DispatchListener() {})
                .call();
    }

    @Test
    void whatTheClassifierAskedIsPartOfTheCallsCost() throws CallLogException, InterruptedException {
        caller.answers("small", "{\"complexity\": \"simple\"}", 1000, 0).answers("small", "ok", 1000, 0);

        assertThat(sent().totalCost()).contains(Money.of("0.0003"));
    }

    @Test
    void anUnknownCostOfTheClassifierMakesTheWholeUnknown() throws CallLogException, InterruptedException {
        caller.answersWithoutUsage("small", "{\"complexity\": \"simple\"}").answers("small", "ok", 1000, 0);

        assertThat(sent().totalCost()).isEmpty();
    }
}
