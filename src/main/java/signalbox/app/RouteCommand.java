package signalbox.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import signalbox.core.routing.Decision;
import signalbox.core.routing.DecisionJson;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code signalbox route}: where a request would go and why. Needs no key and no network. */
@Command(
        name = "route",
        mixinStandardHelpOptions = true,
        description = "Say where a request would go, why, and what it would cost. Needs no key and no network.")
final class RouteCommand implements Callable<Integer> {
    @Mixin
    final RequestOptions request = new RequestOptions();

    @Mixin
    final TableOption table = new TableOption();

    @Mixin
    final LogOption log = new LogOption();

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "One decision a line for a JSONL file of {\"id\", \"prompt\" or \"messages\"}.")
    @Nullable
    Path batch;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    private final Workspace workspace;
    private final Output output;

    RouteCommand(Workspace workspace, Output output) {
        this.workspace = workspace;
        this.output = output;
    }

    @Override
    public Integer call() throws UserException {
        RoutingTable routes = table.read(workspace);
        Router router = Wiring.router(routes, Wiring.prices(workspace), new Classifiers(workspace));
        try (BudgetsNow budgets = BudgetsNow.of(routes, log, workspace)) {
            if (batch != null) {
                routeAll(router, budgets, batch);
            } else {
                print(decide(router, budgets, new BatchLine("", request.request())));
            }
        }
        return 0;
    }

    private void routeAll(Router router, BudgetsNow budgets, Path file) throws UserException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                BatchLine asked = BatchLine.read(line, file + ", line " + number, request.hints());
                Decision decision = decide(router, budgets, asked);
                if (json) {
                    ObjectNode withId = JsonNodeFactory.instance.objectNode();
                    withId.put("id", asked.id());
                    withId.setAll(DecisionJson.toJson(decision));
                    output.json(withId);
                } else {
                    output.line(asked.id() + "\t" + decision.tier() + "\t"
                            + decision.cause().wireName() + "\t" + decision.reason());
                }
            }
        } catch (IOException unreadable) {
            throw UserException.unreadable(file, unreadable);
        }
    }

    private static Decision decide(Router router, BudgetsNow budgets, BatchLine asked) throws UserException {
        try {
            return budgets.judge(router.decide(asked.request()), asked.request());
        } catch (IllegalArgumentException unknownTier) {
            throw new UserException(unknownTier.getMessage() + ".", unknownTier);
        }
    }

    private void print(Decision decision) {
        if (json) {
            output.json(DecisionJson.toJson(decision));
        } else {
            DecisionWords.lines(decision).forEach(output::line);
        }
    }
}
