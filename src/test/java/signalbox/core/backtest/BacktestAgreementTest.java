package signalbox.core.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.CallLog;
import signalbox.core.chat.ChatMessage;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.chat.Usage;
import signalbox.core.routing.Router;
import signalbox.core.table.HardRoute;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import signalbox.core.table.TaskRoute;
import signalbox.support.CallBuilder;
import signalbox.support.Tables;
import signalbox.support.WordCounter;

/** Random tables and prompts: what a backtest says of a call is what the router decides. */
final class BacktestAgreementTest {
    private static final Instant NOW = Instant.parse("2026-03-12T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void decidesEveryCallAsTheRouterDoes() throws Exception {
        Random random = new Random(4);
        List<ChatRequest> requests = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            requests.add(request(random));
        }
        try (CallLog log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC);
                Backtest backtest =
                        new Backtest(log, BacktestAgreementTest::router, TablePrices::of, new WordCounter())) {
            log.appendAll(requests.stream()
                    .map(request -> new CallBuilder()
                            .asked(request)
                            .usage(Usage.of(1000, 1))
                            .build())
                    .toList());
            for (int round = 0; round < 6; round++) {
                RoutingTable live = table(random);
                RoutingTable draft = table(random);
                Router before = router(live);
                Router after = router(draft);
                long expected = requests.stream()
                        .filter(request -> !before.decide(request)
                                .tier()
                                .equals(after.decide(request).tier()))
                        .count();

                Impact impact = backtest.impact(live, draft, Instant.MIN, NOW, BacktestProgress.SILENT);
                assertThat(impact.movedCalls()).isEqualTo(expected);
            }
        }
    }

    private static Router router(RoutingTable table) {
        return new Router(table, TablePrices.of(table), new WordCounter());
    }

    private static ChatRequest request(Random random) {
        List<String> words = List.of("prove", "lawsuit", "patient", "yes", "code", "why", "the", "sum", "of", "2+2");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 40); i > 0; i--) {
            text.append(words.get(random.nextInt(words.size()))).append(' ');
        }
        RoutingHints hints = new RoutingHints(
                random.nextInt(4) == 0 ? "ana" : null,
                random.nextInt(4) == 0 ? "mail" : null,
                random.nextInt(9) == 0 ? "reasoning" : null);
        return ChatRequest.of(
                List.of(
                        ChatMessage.system("Be brief. " + words.get(random.nextInt(3))),
                        ChatMessage.user(text.toString())),
                hints);
    }

    private static RoutingTable table(Random random) {
        List<String> tiers = List.of("nano", "standard", "reasoning");
        List<HardRoute> rules = new ArrayList<>();
        for (String pattern : List.of("lawsuit", "\\bpatient\\b", "yes\\s+code", "^be brief. prove", "2\\+2 $")) {
            rules.add(
                    random.nextInt(rules.size() + 1),
                    new HardRoute(pattern, tiers.get(random.nextInt(3)), "", random.nextInt(5) > 0));
        }
        return Tables.of(
                List.of(
                        Tables.tier("nano", "small", "0.00015", "0.0006", 4096 + 30 + random.nextInt(100)),
                        Tables.tier("standard", "middle", "0.005", "0.015", 4096 + 60),
                        Tables.tier("reasoning", "large", "0.003", "0.012", null)),
                rules,
                random.nextBoolean() ? Map.of("mail", new TaskRoute.ToTier("reasoning")) : Map.of(),
                random.nextBoolean() ? Map.of("ana", "nano") : Map.of());
    }
}
