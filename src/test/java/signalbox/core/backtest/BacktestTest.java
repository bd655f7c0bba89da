package signalbox.core.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.Money;
import signalbox.core.routing.Router;
import signalbox.core.table.HardRoute;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import signalbox.core.table.TaskRoute;
import signalbox.core.table.Tier;
import signalbox.support.CallBuilder;
import signalbox.support.Tables;
import signalbox.support.WordCounter;

final class BacktestTest {
    private static final Instant NOW = Instant.parse("2026-03-12T00:00:00Z");

    @TempDir
    Path folder;

    private CallLog log;
    private Backtest backtest;

    @BeforeEach
    void open() throws CallLogException {
        log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC);
        backtest = backtest(log);
    }

    @AfterEach
    void close() throws CallLogException {
        backtest.close();
        log.close();
    }

    private static Backtest backtest(CallLog log) {
        return new Backtest(
                log,
                table -> new Router(table, TablePrices.of(table), new WordCounter()),
                TablePrices::of,
                new WordCounter());
    }

    private void ask(String prompt) throws CallLogException {
        log.append(new CallBuilder()
                .asked(ChatRequest.ofPrompt(prompt, RoutingHints.NONE))
                .build());
    }

    private Impact impact(RoutingTable live, RoutingTable draft) throws CallLogException, InterruptedException {
        return backtest.impact(live, draft, Instant.MIN, NOW, BacktestProgress.SILENT);
    }

    private static HardRoute rule(String pattern, String tier) {
        return new HardRoute(pattern, tier, "", true);
    }

    @Test
    void anUnchangedTableMovesNothing() throws Exception {
        ask("What is a lawsuit?");

        Impact impact = impact(Tables.plain(), Tables.plain());

        assertThat(impact.moved()).isEmpty();
        assertThat(impact.calls()).isEqualTo(1);
        assertThat(impact.costChange()).contains(Money.ZERO);
    }

    @Test
    void aNewRuleMovesTheCallsThatItMatchesAndTellsTheMoney() throws Exception {
        ask("What is a lawsuit?");
        ask("What is a tree?");
        RoutingTable draft = Tables.withHardRoutes(rule("lawsuit", "standard"));

        Impact impact = impact(Tables.plain(), draft);

        assertThat(impact.moved()).hasSize(1);
        Move move = impact.moved().getFirst();
        assertThat(move.from() + "→" + move.to()).isEqualTo("nano→standard");
        assertThat(move.calls()).isEqualTo(1);
        // 100 tokens in, 20 out: (5 - 0.15) * 100 + (15 - 0.6) * 20 millionths of a dollar
        assertThat(move.costChange()).contains(Money.of("0.000773"));
        assertThat(move.examples()).containsExactly(1L);
        assertThat(impact.rules()).containsExactly(new RuleUse(1, 1, 1));
    }

    @Test
    void callsThatCameSinceAreFoldedIn() throws Exception {
        RoutingTable draft = Tables.withHardRoutes(rule("lawsuit", "standard"));
        ask("What is a lawsuit?");
        impact(Tables.plain(), draft);
        ask("Which lawsuit?");

        Impact impact = impact(Tables.plain(), draft);

        assertThat(impact.calls()).isEqualTo(2);
        assertThat(impact.movedCalls()).isEqualTo(2);
    }

    @Test
    void aPromptThatCameOftenIsLookedAtOnceAndCountsEachTime() throws Exception {
        for (int i = 0; i < 40; i++) {
            ask("What is a lawsuit?");
        }
        ask("What is a tree?");
        List<Long> looked = new ArrayList<>();

        Impact impact = backtest.impact(
                Tables.plain(),
                Tables.withHardRoutes(rule("lawsuit", "standard")),
                Instant.MIN,
                NOW,
                (step, done, all) -> {
                    if (step != BacktestProgress.Step.READING) {
                        looked.add(all);
                    }
                });

        assertThat(impact.movedCalls()).isEqualTo(40);
        assertThat(impact.rules()).containsExactly(new RuleUse(40, 40, 40));
        assertThat(looked).isNotEmpty().containsOnly(2L);
    }

    @Test
    void aMovedRuleNeedsNoSearch() throws Exception {
        ask("Is a lawsuit dear?");
        List<HardRoute> rules = List.of(rule("lawsuit", "standard"), rule("dear", "reasoning"));
        RoutingTable live = Tables.with(rules, Map.of(), Map.of());
        RoutingTable draft = Tables.with(rules.reversed(), Map.of(), Map.of());
        impact(live, live);
        AtomicInteger searches = new AtomicInteger();

        Impact impact = backtest.impact(
                live,
                draft,
                Instant.MIN,
                NOW,
                (step, done, all) -> searches.addAndGet(step == BacktestProgress.Step.MATCHING ? 1 : 0));

        assertThat(searches).hasValue(0);
        assertThat(impact.moved().getFirst().to()).isEqualTo("reasoning");
    }

    @Test
    void aCallWithoutItsPromptIsDecidedByWhatIsKnown() throws Exception {
        try (CallLog hashed = CallLog.open(folder.resolve("hashed.db"), BodyPolicy.HASH_ONLY, ZoneOffset.UTC);
                Backtest without = backtest(hashed)) {
            hashed.append(new CallBuilder().task("qa").build());
            RoutingTable draft = Tables.with(
                    List.of(rule("water", "reasoning")), Map.of("qa", new TaskRoute.ToTier("nano")), Map.of());

            Impact impact = without.impact(Tables.plain(), draft, Instant.MIN, NOW, BacktestProgress.SILENT);

            assertThat(impact.unknown()).isEqualTo(1);
            assertThat(impact.moved()).hasSize(1);
            assertThat(impact.moved().getFirst().to()).isEqualTo("nano");
        }
    }

    @Test
    void unknownTokensAreUnpricedAndNeverFree() throws Exception {
        log.append(new CallBuilder().unknownUsage().build());

        Impact impact = impact(Tables.plain(), Tables.withHardRoutes(rule("water", "reasoning")));

        assertThat(impact.moved().getFirst().costChange()).isEmpty();
        assertThat(impact.moved().getFirst().unpriced()).isEqualTo(1);
        assertThat(impact.unpriced()).isEqualTo(1);
    }

    @Test
    void anotherPriceOfATierCountsThoughNothingMoves() throws Exception {
        ask("What is a tree?");
        List<Tier> tiers = new ArrayList<>(Tables.plain().tiers());
        tiers.set(0, Tables.tier("nano", "small", "0.00115", "0.0006", null));
        RoutingTable draft = Tables.of(tiers, List.of(), Map.of(), Map.of());

        Impact impact = impact(Tables.plain(), draft);

        assertThat(impact.moved()).isEmpty();
        assertThat(impact.costChange()).contains(Money.of("0.0001"));
    }

    @Test
    void anInterruptStopsIt() throws Exception {
        ask("What is a tree?");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> impact(Tables.plain(), Tables.plain())).isInstanceOf(InterruptedException.class);
        assertThat(impact(Tables.plain(), Tables.plain()).calls()).isEqualTo(1);
    }
}
