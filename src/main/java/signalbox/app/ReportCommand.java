package signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallReport;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.Findings;
import signalbox.core.calllog.ReportPage;
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

    @Option(names = "--html", paramLabel = "FILE", description = "Write one HTML page, with findings, beside it.")
    @Nullable
    Path html;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write CSV, with findings, beside it.")
    @Nullable
    Path csv;

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
    public Integer call() throws UserException, InterruptedException {
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
            // Once, for a log that another program wrote; quicker than one question without sums.
            calls.awaitPreparation();
            CallReport report = CallReport.of(calls, filter, tier, price);
            writeFiles(calls, filter, report, routes);
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

    private void writeFiles(CallLog calls, CallFilter filter, CallReport report, RoutingTable routes)
            throws UserException, CallLogException {
        if (html == null && csv == null) {
            return;
        }
        TablePrices prices = TablePrices.of(routes);
        List<Findings.PricedTier> tiers = routes.tiers().stream()
                .map(tier -> new Findings.PricedTier(
                        tier.name(), prices.priceOf(tier.model()).orElse(null)))
                .toList();
        ReportPage page = new ReportPage(
                report,
                calls.byGroup(filter, Dimension.TASK),
                new Findings(
                                calls,
                                tiers,
                                ZoneId.systemDefault(),
                                new TablePrices(routes, Wiring.prices(workspace)),
                                clock)
                        .of(filter),
                "AI calls of the " + days + " days to " + LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()));
        try {
            if (html != null) {
                Files.writeString(html, page.html());
            }
            if (csv != null) {
                Files.writeString(csv, String.join("\r\n", page.csv()) + "\r\n");
            }
        } catch (IOException failed) {
            throw new UserException("The report cannot be written: " + UserException.reason(failed) + ".", failed);
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
