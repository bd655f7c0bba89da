package signalbox.ui.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signalbox.core.calllog.CallLogException;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.dispatch.BudgetGuard;
import signalbox.core.dispatch.Spending;
import signalbox.core.pricing.Money;
import signalbox.core.pricing.TokenCounter;
import signalbox.core.routing.Router;
import signalbox.core.routing.StageName;
import signalbox.core.table.Budget;
import signalbox.core.table.CallRules;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import signalbox.support.InlineTaskRunner;
import signalbox.support.Tables;
import signalbox.support.WordCounter;

final class RoutePreviewViewModelTest {
    @Test
    void countsTokensOnceBeforeTheFirstKeyAndShowsNothingOfIt() {
        List<String> counted = new ArrayList<>();
        RoutingTable table = Tables.plain();
        var router = new Router(table, TablePrices.of(table), recording(counted));
        var preview =
                new RoutePreviewViewModel(() -> router, new BudgetGuard(Spending.NOTHING), new InlineTaskRunner());
        preview.warmUp();

        assertThat(counted).isNotEmpty().doesNotContain("");
        assertThat(preview.previewProperty().get()).isInstanceOf(RoutePreview.Idle.class);
    }

    @Test
    void warnsBeforeSendingWhereABudgetIsNearlySpent() {
        RoutePreview.Decided shown = decided(Budget.Then.DOWNGRADE, spent("4.5"));

        assertThat(shown.budget()).isEqualTo(BudgetOutcome.WARNED);
        assertThat(shown.decision().tier()).isEqualTo("reasoning");
        assertThat(shown.decision().stage(StageName.BUDGET).detail()).startsWith("Warning: $4.5 of the daily budget");
    }

    @Test
    void showsTheCheaperTierThatASpentBudgetLeaves() {
        RoutePreview.Decided shown = decided(Budget.Then.DOWNGRADE, spent("5"));

        assertThat(shown.budget()).isEqualTo(BudgetOutcome.DOWNGRADED);
        assertThat(shown.decision().tier()).isEqualTo("nano");
        assertThat(shown.decision().reason()).endsWith("moved down from \"reasoning\" to \"nano\".");
    }

    @Test
    void saysBeforeSendingThatABudgetForbidsTheCall() {
        RoutePreview.Decided shown = decided(Budget.Then.REFUSE, spent("5"));

        assertThat(shown.budget()).isEqualTo(BudgetOutcome.REFUSED);
        assertThat(shown.decision().reason()).endsWith("is spent; no model is called.");
    }

    @Test
    void leavesTheRouteAloneWhileABudgetLasts() {
        RoutePreview.Decided shown = decided(Budget.Then.REFUSE, spent("1"));

        assertThat(shown.budget()).isEqualTo(BudgetOutcome.LEFT_ALONE);
        assertThat(shown.decision().stage(StageName.BUDGET).detail()).isEqualTo("$1 of the daily budget of $5 so far.");
    }

    @Test
    void saysThatTheSpendingCannotBeRead() {
        RoutePreview shown = preview(Budget.Then.REFUSE, (_, _, _) -> {
            throw new CallLogException("The log is damaged.");
        });

        assertThat(shown)
                .isInstanceOfSatisfying(
                        RoutePreview.Problem.class,
                        problem -> assertThat(problem.sentence()).isEqualTo("The log is damaged."));
    }

    private static Spending spent(String dollars) {
        return (_, _, _) -> new Spending.Spent(Money.of(dollars), 0);
    }

    private static RoutePreview.Decided decided(Budget.Then then, Spending spending) {
        return (RoutePreview.Decided) preview(then, spending);
    }

    private static RoutePreview preview(Budget.Then then, Spending spending) {
        var budget = new Budget(
                Budget.Period.DAY,
                null,
                Money.of("5"),
                new BigDecimal("0.8"),
                then,
                then == Budget.Then.DOWNGRADE ? "nano" : null,
                Set.of());
        RoutingTable table = Tables.plain().with(CallRules.STANDARD, List.of(budget));
        var router = new Router(table, TablePrices.of(table), new WordCounter());
        var preview = new RoutePreviewViewModel(() -> router, new BudgetGuard(spending), new InlineTaskRunner());
        preview.decideSoon(() -> ChatRequest.ofPrompt("Hello", RoutingHints.NONE.withForcedTier("reasoning")));
        return preview.previewProperty().get();
    }

    private static TokenCounter recording(List<String> counted) {
        return new TokenCounter() {
            @Override
            public int count(String text) {
                counted.add(text);
                return 1;
            }

            @Override
            public int count(ChatRequest request) {
                return count(request.text());
            }
        };
    }
}
