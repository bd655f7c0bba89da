package signalbox.core.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signalbox.core.calllog.Call;
import signalbox.core.calllog.CallSource;
import signalbox.core.calllog.CallStatus;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderFailure;
import signalbox.core.routing.Cause;
import signalbox.core.routing.ClassifierParts;
import signalbox.core.routing.LlmAnswers;
import signalbox.core.routing.Router;
import signalbox.core.routing.Stage;
import signalbox.core.routing.StageName;
import signalbox.core.routing.StageOutcome;
import signalbox.core.table.Budget;
import signalbox.core.table.CallRules;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import signalbox.support.FakeCallSink;
import signalbox.support.FakeModelCaller;
import signalbox.support.FakeTime;
import signalbox.support.Tables;
import signalbox.support.WordCounter;

class BudgetGuardTest {
    private final FakeModelCaller models = new FakeModelCaller();
    private Spending.Spent spent = Spending.Spent.NOTHING;

    @Test
    void saysWhereABudgetStandsAndLeavesTheCallAlone() throws Exception {
        spent = new Spending.Spent(Money.of("1.25"), 0);
        Call call = send(budget(Budget.Then.REFUSE, null), "large tier", "reasoning");

        assertThat(call.decision().cause()).isEqualTo(Cause.FORCED);
        assertThat(stage(call).outcome()).isEqualTo(StageOutcome.PASSED);
        assertThat(stage(call).detail()).isEqualTo("$1.25 of the daily budget of $5 so far.");
        assertThat(models.models()).containsExactly("large");
    }

    @Test
    void warnsNearTheLimitAndNamesWhatIsUnknown() throws Exception {
        spent = new Spending.Spent(Money.of("4"), 2);
        Call call = send(budget(Budget.Then.REFUSE, null), "Hello", "reasoning");

        assertThat(stage(call).detail())
                .isEqualTo("Warning: $4, and 2 calls of unknown cost of the daily budget of $5 so far.");
    }

    @Test
    void aWarningAloneNeverMovesACall() throws Exception {
        spent = new Spending.Spent(Money.of("9"), 0);
        Call call = send(budget(Budget.Then.WARN, null), "Hello", "reasoning");

        assertThat(stage(call).detail()).isEqualTo("Warning: $9 of the daily budget of $5 is spent.");
        assertThat(call.decision().cause()).isEqualTo(Cause.FORCED);
        assertThat(models.models()).containsExactly("large");
    }

    @Test
    void movesACallDownAndKeepsItThere() throws Exception {
        spent = new Spending.Spent(Money.of("5"), 0);
        models.fails("middle", new ProviderFailure.NotFound());
        Call call = send(budget(Budget.Then.DOWNGRADE, "standard"), "Hello", "reasoning");

        assertThat(call.decision().cause()).isEqualTo(Cause.BUDGET);
        assertThat(call.decision().tier()).isEqualTo("standard");
        assertThat(call.decision().reason())
                .isEqualTo("$5 of the daily budget of $5 is spent; moved down from \"reasoning\" to \"standard\".");
        assertThat(models.models()).containsExactly("middle");
        assertThat(call.status()).isEqualTo(CallStatus.FAILED);
    }

    @Test
    void neverMovesACallUpToTheBudgetsTier() throws Exception {
        spent = new Spending.Spent(Money.of("5"), 0);
        Call call = send(budget(Budget.Then.DOWNGRADE, "standard"), "Hello", "nano");

        assertThat(call.decision().cause()).isEqualTo(Cause.FORCED);
        assertThat(models.models()).containsExactly("small");
    }

    @Test
    void movesNoFurtherDownThanTheInputFits() throws Exception {
        spent = new Spending.Spent(Money.of("5"), 0);
        RoutingTable table = Tables.of(
                List.of(
                        Tables.tier("nano", "small", "1", "1", 10),
                        Tables.tier("standard", "middle", "1", "1", 100_000),
                        Tables.tier("reasoning", "large", "1", "1", null)),
                List.of(),
                Map.of(),
                Map.of());
        Call call = send(table, List.of(budget(Budget.Then.DOWNGRADE, null)), "a b c d e f g h", "reasoning", null);

        assertThat(models.models()).containsExactly("middle");
        assertThat(call.decision().tier()).isEqualTo("standard");
    }

    @Test
    void refusesWithoutCallingAnyModel() throws Exception {
        spent = new Spending.Spent(Money.of("5.000001"), 0);
        Call call = send(budget(Budget.Then.REFUSE, null), "Hello", "nano");

        assertThat(call.status()).isEqualTo(CallStatus.REFUSED);
        assertThat(call.decision().cause()).isEqualTo(Cause.BUDGET);
        assertThat(call.decision().reason())
                .isEqualTo("$5.000001 of the daily budget of $5 is spent; no model is called.");
        assertThat(call.totalCost()).contains(Money.ZERO);
        assertThat(models.models()).isEmpty();
    }

    @Test
    void leavesTheCausesAloneThatItExcepts() throws Exception {
        spent = new Spending.Spent(Money.of("5"), 0);
        Budget sparing = new Budget(
                Budget.Period.DAY,
                null,
                Money.of("5"),
                new BigDecimal("0.8"),
                Budget.Then.REFUSE,
                null,
                Set.of("forced"));
        assertThat(send(sparing, "Hello", "nano").status()).isEqualTo(CallStatus.OK);
    }

    @Test
    void aUsersBudgetBindsThatUserAlone() throws Exception {
        spent = new Spending.Spent(Money.of("5"), 0);
        Budget anns = new Budget(
                Budget.Period.MONTH, "ann", Money.of("5"), new BigDecimal("0.8"), Budget.Then.REFUSE, null, Set.of());
        assertThat(send(Tables.plain(), List.of(anns), "Hello", "nano", "ann").status())
                .isEqualTo(CallStatus.REFUSED);
        Call bobs = send(Tables.plain(), List.of(anns), "Hello", "nano", "bob");
        assertThat(bobs.status()).isEqualTo(CallStatus.OK);
        assertThat(bobs.decision().stages()).noneMatch(stage -> stage.name() == StageName.BUDGET);
    }

    @Test
    void asksNoClassifierForACallThatIsRefusedWhateverItSays() throws Exception {
        assertThat(askedByClassifier(Set.of())).isEmpty();
    }

    @Test
    void asksTheClassifierWhereItsWordMayExceptTheCall() throws Exception {
        assertThat(askedByClassifier(Set.of("default"))).containsExactly("small");
    }

    /** The models asked for a call in a day whose budget is spent. */
    private List<String> askedByClassifier(Set<String> except) throws Exception {
        spent = new Spending.Spent(Money.of("5"), 0);
        models.answers("small", "{\"complexity\": \"simple\"}", 1000, 0);
        Budget refusing = new Budget(
                Budget.Period.DAY, null, Money.of("5"), new BigDecimal("0.8"), Budget.Then.REFUSE, null, except);
        RoutingTable table =
                Tables.withClassifier("{ \"method\": \"llm\" }").with(CallRules.STANDARD, List.of(refusing));
        TablePrices prices = TablePrices.of(table);
        Router router =
                new Router(table, prices, new WordCounter(), new ClassifierParts(models, new LlmAnswers(), null));

        Call call = send(
                new RoutingSnapshot(table, router::decide, router.offline()::decide, prices),
                ChatRequest.ofPrompt("Hm?", RoutingHints.NONE));

        assertThat(call.status()).isEqualTo(CallStatus.REFUSED);
        return models.models();
    }

    private static Budget budget(Budget.Then then, @Nullable String tier) {
        return new Budget(Budget.Period.DAY, null, Money.of("5"), new BigDecimal("0.8"), then, tier, Set.of());
    }

    private static Stage stage(Call call) {
        return call.decision().stage(StageName.BUDGET);
    }

    private Call send(Budget budget, String prompt, String tier) throws Exception {
        return send(Tables.plain(), List.of(budget), prompt, tier, null);
    }

    private Call send(RoutingTable plain, List<Budget> budgets, String prompt, String tier, @Nullable String user)
            throws Exception {
        RoutingTable table = plain.with(CallRules.STANDARD, budgets);
        TablePrices prices = TablePrices.of(table);
        var snapshot = new RoutingSnapshot(table, new Router(table, prices, new WordCounter())::decide, prices);
        return send(snapshot, ChatRequest.ofPrompt(prompt, new RoutingHints(user, null, tier)));
    }

    private Call send(RoutingSnapshot snapshot, ChatRequest request) throws Exception {
        var guards = new Safeguards(
                new Breakers(new FakeTime().clock().now()),
                new BudgetGuard((period, whose, now) -> spent),
                EscalationSink.NONE);
        var dispatcher = new Dispatcher(() -> snapshot, models, new FakeCallSink(), guards, new FakeTime().clock());
        return dispatcher
                .send(request, CallSource.COMMAND_LINE, false, DispatchListener.NONE)
                .call();
    }
}
