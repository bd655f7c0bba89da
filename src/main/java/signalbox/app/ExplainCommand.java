package signalbox.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import signalbox.core.chat.ChatRequest;
import signalbox.core.routing.Explanation;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;

/** {@code signalbox explain}: why a request would go where it goes, in whole sentences. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Say in words what decides where a request goes, what nearly did, what would happen without it, and what it"
                    + " would cost on every tier. Needs no key and no network.",
            "With --rules, print the table's classifier rules instead, ready to be changed in its section classifier."
        })
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    final RequestOptions request = new RequestOptions();

    @Mixin
    final TableOption table = new TableOption();

    @Mixin
    final LogOption log = new LogOption();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Option(names = "--rules", description = "Print the words, weights and boundaries of the rules classifier.")
    boolean rules;

    private final Workspace workspace;
    private final Output output;

    ExplainCommand(Workspace workspace, Output output) {
        this.workspace = workspace;
        this.output = output;
    }

    @Override
    public Integer call() throws UserException {
        RoutingTable routes = table.read(workspace);
        if (rules) {
            output.json(routes.classifier().rules().toJson());
            return 0;
        }
        Router router = Wiring.router(routes, Wiring.prices(workspace), new Classifiers(workspace));
        Explanation explanation = explain(routes, router);
        if (json) {
            output.json(explanation.toJson());
        } else {
            explanation.sentences().forEach(output::line);
            output.line("");
            DecisionWords.lines(explanation.decision()).forEach(output::line);
        }
        return 0;
    }

    private Explanation explain(RoutingTable routes, Router router) throws UserException {
        ChatRequest asked = request.request();
        try (BudgetsNow budgets = BudgetsNow.of(routes, log, workspace)) {
            Explanation explanation = Explanation.of(router, asked);
            return explanation.judged(budgets.judge(explanation.decision(), asked));
        } catch (IllegalArgumentException unknownTier) {
            throw new UserException(unknownTier.getMessage() + ".", unknownTier);
        }
    }
}
