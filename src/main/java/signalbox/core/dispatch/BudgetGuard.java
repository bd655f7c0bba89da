package signalbox.core.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signalbox.core.calllog.CallLogException;
import signalbox.core.chat.ChatRequest;
import signalbox.core.routing.Decision;
import signalbox.core.table.Budget;
import signalbox.core.table.RoutingTable;

/**
 * Holds calls to the table's budgets by what was spent before them; calls under way at the same moment are not seen, so
 * a limit can be passed by as many calls as run at once. Safe for use by many threads.
 */
public final class BudgetGuard {
    private final Spending spending;

    public BudgetGuard(Spending spending) {
        this.spending = spending;
    }

    /**
     * What the budgets make of a decision.
     *
     * @param decision with what the budgets said in its trace, and changed where one of them decided
     * @param refused whether no model may be called
     */
    public record Verdict(Decision decision, boolean refused) {}

    /** One budget that covers the call, and where it stands. */
    private record Standing(Budget budget, Spending.Spent spent) {
        boolean reached() {
            return spent.known().compareTo(budget.limit()) >= 0;
        }

        boolean near() {
            return spent.known().usd().compareTo(budget.limit().usd().multiply(budget.warnAt())) >= 0;
        }

        String words() {
            String unknown = spent.unknown() == 0
                    ? ""
                    : ", and " + spent.unknown() + (spent.unknown() == 1 ? " call" : " calls") + " of unknown cost";
            return "$" + spent.known() + unknown + " of " + budget.words() + (reached() ? " is spent" : " so far");
        }
    }

    /** @throws CallLogException where what was spent cannot be read; then nobody knows whether the call is allowed */
    public Verdict judge(Decision decision, ChatRequest request, RoutingTable table, Instant now)
            throws CallLogException {
        long start = System.nanoTime();
        List<Standing> standings = new ArrayList<>();
        for (Budget budget : table.budgets()) {
            Optional<String> user = request.hints().user();
            if (budget.covers(user)) {
                Optional<String> whose = budget.userOrNull() == null ? Optional.empty() : user;
                standings.add(new Standing(budget, spending.in(budget.period(), whose, now)));
            }
        }
        if (standings.isEmpty()) {
            return new Verdict(decision, false);
        }
        BudgetTrace trace = new BudgetTrace(decision, start);
        for (Standing standing : standings) {
            if (standing.reached() && binds(standing.budget(), decision, Budget.Then.REFUSE)) {
                return new Verdict(trace.refused(standing.words() + "; no model is called."), true);
            }
        }
        for (Standing standing : standings) {
            if (standing.reached() && binds(standing.budget(), decision, Budget.Then.DOWNGRADE)) {
                return new Verdict(trace.downgraded(standing.budget(), standing.words(), request, table), false);
            }
        }
        return new Verdict(trace.passed(standingWords(standings)), false);
    }

    private static boolean binds(Budget budget, Decision decision, Budget.Then then) {
        return budget.then() == then
                && !budget.except().contains(decision.cause().wireName());
    }

    private static String standingWords(List<Standing> standings) {
        List<String> near =
                standings.stream().filter(Standing::near).map(Standing::words).toList();
        return near.isEmpty()
                ? String.join("; ", standings.stream().map(Standing::words).toList()) + "."
                : "Warning: " + String.join("; ", near) + ".";
    }
}
