package signalbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import signalbox.core.pricing.ImportedPrices;
import signalbox.core.pricing.PriceChanges;
import signalbox.core.pricing.PriceFile;
import signalbox.core.pricing.PriceListImport;

/** {@code signalbox prices import}: takes prices over from LiteLLM's or OpenRouter's list and says what changed. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Take prices over from LiteLLM's price file or OpenRouter's list of models, and say what changes."
                + " They hold from the list's day on; calls already made keep what they were billed at.")
final class PricesImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The list, compressed with gzip or not.")
    @Nullable
    Path file;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "The day on which the list was fetched (default: the file's own date).")
    @Nullable
    String date;

    @Option(names = "--dry-run", description = "Say what would change, and change nothing.")
    boolean dryRun;

    @Option(names = "--all", description = "Name every change and every entry left out.")
    boolean all;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    private final Workspace workspace;
    private final Output output;
    private final InstantSource clock;

    PricesImportCommand(Workspace workspace, Output output, InstantSource clock) {
        this.workspace = workspace;
        this.output = output;
        this.clock = clock;
    }

    @Override
    public Integer call() throws UserException {
        Path list = Objects.requireNonNull(file);
        PriceFile prices = Wiring.prices(workspace);
        try {
            LocalDate day = day(list);
            ImportedPrices read = PriceListImport.read(Files.readAllBytes(list), day);
            List<PriceChanges.Change> changes = PriceChanges.between(prices.list(), read.models());
            if (!dryRun) {
                prices.write(PriceChanges.merged(prices.imported(), changes));
            }
            PricesReport report = new PricesReport(read, changes, day, !dryRun);
            if (json) {
                output.json(report.toJson());
            } else {
                report.words(all).forEach(output::line);
            }
            return 0;
        } catch (NoSuchFileException missing) {
            throw new UserException("There is no file " + list + ".", missing);
        } catch (IOException failed) {
            throw new UserException(list + " cannot be imported: " + failed.getMessage(), failed);
        } catch (IllegalArgumentException neither) {
            throw new UserException(list + " cannot be imported. " + neither.getMessage(), neither);
        }
    }

    private LocalDate day(Path list) throws UserException, IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate day;
        try {
            day = date == null
                    ? LocalDate.ofInstant(Files.getLastModifiedTime(list).toInstant(), ZoneOffset.UTC)
                    : LocalDate.parse(date);
        } catch (DateTimeException wrong) {
            throw new UserException("--date takes a day such as 2026-09-01, not \"" + date + "\".", wrong);
        }
        if (date != null && day.isAfter(today)) {
            throw new UserException("--date " + date + " lies ahead; a list is fetched before it is imported.");
        }
        return day.isAfter(today) ? today : day;
    }
}
