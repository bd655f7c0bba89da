package signalbox.ui.playground;

import java.util.function.Supplier;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.PromptSearch;
import signalbox.core.calllog.Trials;
import signalbox.core.dispatch.BudgetGuard;
import signalbox.core.dispatch.CallDispatcher;
import signalbox.core.routing.LabelFile;
import signalbox.core.routing.Router;

/**
 * What the playground works with.
 *
 * @param router the one of the table in use; asked at each decision
 * @param budgets what has been spent, as the calls sent from here are judged
 * @param trials keeps what was tried
 * @param prompts in which a rule is tried out
 * @param labels takes what the operator says was right
 * @param bodies what is to be kept of texts; asked at each writing, never blocks
 */
public record PlaygroundServices(
        Supplier<Router> router,
        BudgetGuard budgets,
        CallDispatcher dispatcher,
        Trials trials,
        PromptSearch prompts,
        LabelFile labels,
        Supplier<BodyPolicy> bodies) {}
