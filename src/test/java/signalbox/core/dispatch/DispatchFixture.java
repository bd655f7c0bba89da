package signalbox.core.dispatch;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signalbox.core.calllog.Attempt;
import signalbox.core.calllog.CallSource;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.ModelRef;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.pricing.PriceBook;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Router;
import signalbox.core.table.Dialect;
import signalbox.core.table.Provider;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.Tier;
import signalbox.support.FakeCallSink;
import signalbox.support.FakeModelCaller;
import signalbox.support.FakeTime;
import signalbox.support.Tables;
import signalbox.support.WordCounter;

/** Tiers nano (small, fallback spare at another provider), standard (middle) and reasoning (large). */
abstract class DispatchFixture {
    static final ProviderFailure BUSY = new ProviderFailure.ServerError(503, Optional.empty());
    static final ModelRef SMALL = new ModelRef("local", "small");
    static final ModelRef SPARE = new ModelRef("other", "spare");
    static final ModelRef MIDDLE = new ModelRef("local", "middle");
    static final ModelRef LARGE = new ModelRef("local", "large");

    final FakeTime time = new FakeTime();
    final FakeCallSink log = new FakeCallSink();
    final FakeModelCaller models = new FakeModelCaller();
    final List<String> events = new ArrayList<>();
    final List<Long> escalated = new ArrayList<>();
    final Breakers breakers = new Breakers(time.clock().now());
    RoutingTable table = table();

    LoggedCall send(String prompt) throws Exception {
        return send(dispatcher(prices()), prompt);
    }

    LoggedCall send(Dispatcher dispatcher, String prompt) throws Exception {
        return send(dispatcher, prompt, true);
    }

    LoggedCall send(Dispatcher dispatcher, String prompt, boolean stream) throws Exception {
        ChatRequest request = ChatRequest.ofPrompt(prompt, RoutingHints.NONE.withForcedTier("nano"));
        return dispatcher.send(request, CallSource.PLAYGROUND, stream, new DispatchListener() {
            @Override
            public void onDecision(Decision decision) {
                events.add("decided " + decision.tier());
            }

            @Override
            public void onAttempt(ModelRef model) {
                events.add("try " + model);
            }

            @Override
            public void onText(String piece) {
                events.add("text " + piece);
            }

            @Override
            public void onAttemptFailed(Attempt attempt) {
                events.add("failed " + attempt.failure().orElseThrow().wireName());
            }
        });
    }

    Dispatcher dispatcher(PriceBook prices) {
        var snapshot = new RoutingSnapshot(table, new Router(table, prices, new WordCounter())::decide, prices);
        var guards = new Safeguards(breakers, new BudgetGuard(Spending.NOTHING), escalated::add);
        return new Dispatcher(() -> snapshot, models, log, guards, time.clock());
    }

    static RoutingTable table() {
        RoutingTable plain = Tables.of(
                List.of(
                        new Tier("nano", SMALL, null, 4096, null, List.of(), List.of(), List.of(SPARE)),
                        Tables.tier("standard", "middle", "0.005", "0.015", null),
                        Tables.tier("reasoning", "large", "0.003", "0.012", null)),
                List.of(),
                Map.of(),
                Map.of());
        var providers = new LinkedHashMap<>(plain.providers());
        providers.put("other", new Provider("other", Dialect.ANTHROPIC, URI.create("http://127.0.0.1:1"), null));
        return new RoutingTable(
                providers,
                plain.tiers(),
                plain.complexityToTier(),
                plain.taskRoutes(),
                plain.hardRoutes(),
                plain.userOverrides(),
                plain.classifier(),
                plain.defaultTier(),
                plain.hash());
    }

    static PriceBook prices() {
        Map<ModelRef, ModelPrice> prices = Map.of(
                SMALL, price("0.00015", "0.0006"),
                SPARE, price("0.001", "0.02"),
                MIDDLE, price("0.005", "0.015"),
                LARGE, price("0.003", "0.012"));
        return (model, at, promptTokens) -> Optional.ofNullable(prices.get(model));
    }

    static ModelPrice price(String input, String output) {
        return ModelPrice.perThousand(new BigDecimal(input), new BigDecimal(output), "test");
    }
}
