package signalbox.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import signalbox.core.backtest.Backtest;
import signalbox.core.backtest.BacktestProgress;
import signalbox.core.backtest.Impact;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.pricing.PriceBook;
import signalbox.core.table.RoutingTable;

/** {@code signalbox backtest}: what a draft table would have changed for the calls of a log. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = {
            "Decide the calls of a log again under the table and under a draft of it, and say which would have gone"
                    + " elsewhere and what that would have cost. Asks no model.",
            "",
            "\"from\" is the tier under --table now, \"to\" the tier under --draft; neither is the tier that the call"
                + " once went to. \"cost_change_usd\" is the cost under the draft less the cost under the table, both"
                + " at the call's logged tokens and the prices of today; null where no call can be priced. The total"
                + " counts calls too whose tier stays and whose model or price changes.",
            "\"calls\" are all calls of the log, \"unknown\" those of them whose prompt was not kept: they are decided"
                    + " by user, task type and complexity alone, and stay where a rule or the caller decided."
        })
final class BacktestCommand implements Callable<Integer> {
    @Mixin
    final TableOption table = new TableOption();

    @Option(names = "--draft", paramLabel = "FILE", required = true, description = "The table to try.")
    @Nullable
    Path draft;

    @Mixin
    final LogOption log = new LogOption();

    @Option(names = "--days", paramLabel = "N", description = "Of the last N days alone (default: the whole log).")
    @Nullable
    Integer days;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    private final Workspace workspace;
    private final Output output;
    private final InstantSource clock;

    BacktestCommand(Workspace workspace, Output output, InstantSource clock) {
        this.workspace = workspace;
        this.output = output;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UserException, InterruptedException {
        if (days != null && days < 1) {
            throw new UserException("--days takes a whole number of at least 1, not " + days + ".");
        }
        RoutingTable live = table.read(workspace);
        RoutingTable tried = TableOption.read(Objects.requireNonNull(draft));
        Instant now = clock.instant();
        Instant since = days == null ? Instant.MIN : now.minus(Duration.ofDays(days));
        PriceBook prices = Wiring.prices(workspace);
        try (CallLog calls = log.openToRead(workspace.calls());
                Backtest backtest = Wiring.backtest(calls, prices, new Classifiers(workspace))) {
            Impact impact = backtest.impact(live, tried, since, now, BacktestProgress.SILENT);
            if (json) {
                output.json(BacktestWords.toJson(impact));
            } else {
                BacktestWords.lines(impact).forEach(output::line);
            }
            return 0;
        } catch (CallLogException failed) {
            throw UserException.of(failed);
        }
    }
}
