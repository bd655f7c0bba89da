package signalbox.core.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import signalbox.core.calllog.CallLogException;
import signalbox.core.chat.ChatRequest;
import signalbox.core.routing.Cause;
import signalbox.core.routing.Decision;
import signalbox.core.table.Budget;
import signalbox.core.table.RoutingTable;

/**
 * Holds calls to the table's budgets by what was spent before them; calls under way at the same moment are not seen, so
 * a limit can be passed by as many calls as run at once. Safe for use by many threads.
 */
public final class BudgetGuard {
    /** What a decision may come to once the classifier has asked a model. */
    private static final Set<Cause> AFTER_ASKING = Set.of(Cause.CLASSIFIER, Cause.DEFAULT, Cause.ESCALATED);

    private final Spending spending;

    public BudgetGuard(Spending spending) {
        this.spending = spending;
    }

    /**
     * What the budgets make of a decision.
     *
     * @param decision with what the budgets said in its trace, and changed where one of them decided
     * @param refused whether no model may be called
     * @param warned whether a budget is nearly spent, or spent where the call is not changed by it
     */
    public record Verdict(Decision decision, boolean refused, boolean warned) {}

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

    /**
     * A refusal that no classifier can change, so that none need be paid for its word.
     *
     * @param offline what is decided without asking a model
     * @return empty where the call is not refused, or where it depends on what the classifier says
     * @throws CallLogException as {@link #judge}
     */
    Optional<Verdict> refusalBeforeAsking(Decision offline, ChatRequest request, RoutingTable table, Instant now)
            throws CallLogException {
        if (table.budgets().stream().noneMatch(budget -> budget.then() == Budget.Then.REFUSE)) {
            return Optional.empty();
        }
        long start = System.nanoTime();
        for (Standing standing : standings(request, table, now)) {
            boolean certain = binds(standing.budget(), offline, Budget.Then.REFUSE)
                    && AFTER_ASKING.stream()
                            .noneMatch(cause -> standing.budget().except().contains(cause.wireName()));
            if (standing.reached() && certain) {
                return Optional.of(refusal(standing, new BudgetTrace(offline, start)));
            }
        }
        return Optional.empty();
    }

    /** @throws CallLogException where what was spent cannot be read; then nobody knows whether the call is allowed */
    public Verdict judge(Decision decision, ChatRequest request, RoutingTable table, Instant now)
            throws CallLogException {
        long start = System.nanoTime();
        List<Standing> standings = standings(request, table, now);
        if (standings.isEmpty()) {
            return new Verdict(decision, false, false);
        }
        BudgetTrace trace = new BudgetTrace(decision, start);
        for (Standing standing : standings) {
            if (standing.reached() && binds(standing.budget(), decision, Budget.Then.REFUSE)) {
                return refusal(standing, trace);
            }
        }
        for (Standing standing : standings) {
            if (standing.reached() && binds(standing.budget(), decision, Budget.Then.DOWNGRADE)) {
                Decision cheaper = trace.downgraded(standing.budget(), standing.words(), request, table);
                return new Verdict(cheaper, false, cheaper.cause() != Cause.BUDGET);
            }
        }
        return new Verdict(
                trace.passed(standingWords(standings)),
                false,
                standings.stream().anyMatch(Standing::near));
    }

    private List<Standing> standings(ChatRequest request, RoutingTable table, Instant now) throws CallLogException {
        List<Standing> standings = new ArrayList<>();
        for (Budget budget : table.budgets()) {
            Optional<String> user = request.hints().user();
            if (budget.covers(user)) {
                Optional<String> whose = budget.userOrNull() == null ? Optional.empty() : user;
                standings.add(new Standing(budget, spending.in(budget.period(), whose, now)));
            }
        }
        return standings;
    }

    private static Verdict refusal(Standing standing, BudgetTrace trace) {
        return new Verdict(trace.refused(standing.words() + "; no model is called."), true, false);
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
