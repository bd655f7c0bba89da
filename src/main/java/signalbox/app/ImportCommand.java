package signalbox.app;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import signalbox.core.calllog.CallImport;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.ImportField;
import signalbox.core.calllog.ImportFormat;
import signalbox.core.calllog.ImportPlan;
import signalbox.core.calllog.ImportReport;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.Tier;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code signalbox import}: brings another program's log into the call log. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Bring the calls of another program's log into the call log. Importing a file twice adds nothing.")
final class ImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "CSV, JSON lines or a JSON array.")
    @Nullable
    Path file;

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "litellm, openrouter, csv or jsonl (default: told from the columns).")
    @Nullable
    String format;

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "Which column says what, where its name does not: id, time, tier, model, provider, task,"
                    + " complexity, user, status, input, output, cached, reasoning (tokens), cost (US dollars), latency"
                    + " (milliseconds), end, prompt, answer.")
    Map<String, String> map = new HashMap<>();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Of times that say none, such as Europe/Berlin (default: UTC for litellm and openrouter, else"
                    + " this machine's).")
    @Nullable
    String zone;

    @Option(names = "--preview", description = "Say what would be imported, and write nothing.")
    boolean preview;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Mixin
    final TableOption table = new TableOption();

    @Mixin
    final LogOption log = new LogOption();

    private final Workspace workspace;
    private final Output output;

    ImportCommand(Workspace workspace, Output output) {
        this.workspace = workspace;
        this.output = output;
    }

    @Override
    public Integer call() throws UserException, InterruptedException {
        try {
            ImportPlan plan = ImportPlan.of(Objects.requireNonNull(file), formatOrNull(), byHand(), zoneOrNull());
            if (!plan.hasTime()) {
                throw new UserException("The file " + file + " has no column for the time; its columns are "
                        + String.join(", ", plan.names()) + ". Say which with --map time=COLUMN.");
            }
            if (preview) {
                ImportWords.preview(plan).forEach(output::line);
                return 0;
            }
            try (CallLog calls = log.openToWrite(workspace.calls())) {
                ImportReport report = new CallImport(calls, tiersOfModels()).run(plan, records -> {});
                if (json) {
                    output.json(toJson(report, plan.format()));
                } else {
                    ImportWords.report(report, plan).forEach(output::line);
                }
            }
            return 0;
        } catch (CallLogException worded) {
            throw UserException.of(worded);
        }
    }

    private @Nullable ImportFormat formatOrNull() throws UserException {
        if (format == null) {
            return null;
        }
        return ImportFormat.ofWireName(format)
                .orElseThrow(() ->
                        new UserException("--format takes litellm, openrouter, csv or jsonl, not " + format + "."));
    }

    private @Nullable ZoneId zoneOrNull() throws UserException {
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new UserException(
                    "--zone takes a time zone such as Europe/Berlin or UTC, not " + zone + ".", unknown);
        }
    }

    /** Either way round, because either reads well: {@code cost=usd} and {@code usd=cost}. */
    private Map<ImportField, String> byHand() throws UserException {
        Map<ImportField, String> columns = new EnumMap<>(ImportField.class);
        for (Map.Entry<String, String> pair : map.entrySet()) {
            ImportField left = fieldOrNull(pair.getKey());
            ImportField right = fieldOrNull(pair.getValue());
            if (left != null) {
                columns.put(left, pair.getValue());
            } else if (right != null) {
                columns.put(right, pair.getKey());
            } else {
                throw new UserException("--map takes FIELD=COLUMN, and neither \"" + pair.getKey() + "\" nor \""
                        + pair.getValue() + "\" is a field; there are "
                        + Arrays.stream(ImportField.values())
                                .map(ImportField::wireName)
                                .collect(Collectors.joining(", "))
                        + ".");
            }
        }
        return columns;
    }

    private static @Nullable ImportField fieldOrNull(String name) {
        List<ImportField> exact = Arrays.stream(ImportField.values())
                .filter(field -> field.wireName().equalsIgnoreCase(name))
                .toList();
        return exact.isEmpty() ? ImportField.ofName(name).orElse(null) : exact.getFirst();
    }

    private Map<String, String> tiersOfModels() throws UserException {
        RoutingTable routes = table.read(workspace);
        Map<String, String> tiers = new HashMap<>();
        for (Tier tier : routes.tiers()) {
            tiers.putIfAbsent(tier.model().modelId(), tier.name());
        }
        return tiers;
    }

    private static ObjectNode toJson(ImportReport report, ImportFormat format) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("format", format.wireName())
                .put("records", report.records())
                .put("added", report.added())
                .put("already_there", report.known())
                .put("skipped", report.skippedRecords());
        ObjectNode reasons = json.putObject("reasons");
        report.skipped().forEach(reasons::put);
        return json;
    }
}
