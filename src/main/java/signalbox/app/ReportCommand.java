package signalbox.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallReport;
import signalbox.core.pricing.ModelPrice;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;

/** {@code signalbox report}: what calls cost by tier, and what all of them would have cost on one tier. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Say what calls cost by tier, and what all of them would have cost on one tier.")
final class ReportCommand implements Callable<Integer> {
    @Mixin
    final TableOption table = new TableOption();

    @Mixin
    final LogOption log = new LogOption();

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "30",
            description = "Of the last N days, up to now (default: ${DEFAULT-VALUE}).")
    int days = 30;

    @Option(
            names = "--baseline",
            paramLabel = "TIER",
            description = "The tier to compare with (default: standard, or the default tier where there is none).")
    @Nullable
    String baseline;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    private final Workspace workspace;
    private final Output output;
    private final InstantSource clock;

    ReportCommand(Workspace workspace, Output output, InstantSource clock) {
        this.workspace = workspace;
        this.output = output;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UserException {
        if (days < 1) {
            throw new UserException("--days takes a whole number of at least 1, not " + days + ".");
        }
        RoutingTable routes = table.read(workspace);
        String tier = baselineTier(routes);
        ModelPrice price = new TablePrices(routes, Wiring.prices(workspace))
                .priceOf(routes.requireTier(tier).model(), clock.instant(), 0)
                .orElse(null);
        CallFilter filter = CallFilter.ALL.between(clock.instant().minus(Duration.ofDays(days)), null);
        try (CallLog calls = log.openToRead(workspace.calls())) {
            CallReport report = CallReport.of(calls, filter, tier, price);
            if (json) {
                output.json(ReportWords.toJson(report, days));
            } else {
                ReportWords.lines(report, days).forEach(output::line);
            }
            return 0;
        } catch (CallLogException failed) {
            throw UserException.of(failed);
        }
    }

    private String baselineTier(RoutingTable routes) throws UserException {
        if (baseline == null) {
            return routes.tier("standard").isPresent() ? "standard" : routes.defaultTier();
        }
        if (routes.tier(baseline).isEmpty()) {
            throw new UserException("There is no tier \"" + baseline + "\" to compare with; the table has "
                    + String.join(", ", routes.tierNames()) + ".");
        }
        return baseline;
    }
}
