package signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import signalbox.core.backtest.Backtest;
import signalbox.core.backtest.BacktestProgress;
import signalbox.core.backtest.RuleFinding;
import signalbox.core.backtest.RuleHealth;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.pricing.PriceBook;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TableFinding;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code signalbox check}: what is wrong or odd in a table; for use in the tests of the operator's own repository. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Say what is wrong or odd in a table: what cannot be used, and rules that are hidden, repeated, found"
                + " inside words or too broad. With --log also rules that no prompt of the log hits, or that disagree"
                + " on the same prompts. Ends with 0 where nothing was found, with 1 where something was."
        })
final class CheckCommand implements Callable<Integer> {
    private static final int FOUND = 1;

    @Mixin
    final TableOption table = new TableOption();

    @Option(names = "--log", paramLabel = "FILE", description = "A call log to hold the rules against.")
    @Nullable
    Path log;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    private final Workspace workspace;
    private final Output output;

    CheckCommand(Workspace workspace, Output output) {
        this.workspace = workspace;
        this.output = output;
    }

    private record Found(String path, String kind, String message, Optional<String> fix) {}

    @Override
    public Integer call() throws UserException, InterruptedException {
        TableDocument document = read(table.file(workspace));
        List<Found> findings = new ArrayList<>();
        for (TableFinding finding : document.findings()) {
            findings.add(new Found(finding.path(), "invalid", finding.message(), finding.fix()));
        }
        if (document.table().isPresent()) {
            for (RuleFinding finding : health(document.table().get())) {
                findings.add(new Found(
                        finding.path(),
                        finding.kind().wireName(),
                        finding.message(),
                        Optional.of(finding.fix().words())));
            }
        }
        print(findings);
        return findings.isEmpty() ? 0 : FOUND;
    }

    private List<RuleFinding> health(RoutingTable routes) throws UserException, InterruptedException {
        if (log == null) {
            return RuleHealth.of(routes);
        }
        LogOption named = new LogOption();
        named.log = log;
        try (CallLog calls = named.openToRead(log);
                Backtest backtest = Wiring.backtest(calls, PriceBook.NONE, new Classifiers(workspace))) {
            return RuleHealth.of(routes, backtest, BacktestProgress.SILENT);
        } catch (CallLogException failed) {
            throw UserException.of(failed);
        }
    }

    private static TableDocument read(Path file) throws UserException {
        try {
            return TableDocument.parse(Files.readString(file));
        } catch (NoSuchFileException missing) {
            throw TableOption.missing(file, missing);
        } catch (IOException unreadable) {
            throw UserException.unreadable(file, unreadable);
        }
    }

    private void print(List<Found> findings) {
        if (!json) {
            findings.forEach(found -> output.line(found.path() + ": " + found.message()
                    + found.fix().map(fix -> " " + fix).orElse("")));
            if (findings.isEmpty()) {
                output.line("Nothing to mend.");
            }
            return;
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ArrayNode array = all.putArray("findings");
        for (Found found : findings) {
            array.addObject()
                    .put("path", found.path())
                    .put("kind", found.kind())
                    .put("message", found.message())
                    .put("fix", found.fix().orElse(null));
        }
        output.json(all);
    }
}
