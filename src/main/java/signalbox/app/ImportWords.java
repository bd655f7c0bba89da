package signalbox.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import signalbox.core.calllog.ImportField;
import signalbox.core.calllog.ImportPlan;
import signalbox.core.calllog.ImportReport;
import signalbox.core.calllog.ImportedCall;

/** What an import would do and what came of one, as lines of text. */
final class ImportWords {
    private static final int SHOWN = 5;

    private ImportWords() {}

    static List<String> preview(ImportPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(plan.file() + " as " + plan.format().wireName() + ":");
        for (ImportField field : ImportField.values()) {
            plan.mapping().column(field).ifPresent(column -> lines.add("  " + field.wireName() + " from " + column));
        }
        List<String> ignored = plan.mapping().ignored(plan.names());
        if (!ignored.isEmpty()) {
            lines.add("  not read: " + String.join(", ", ignored));
        }
        for (ImportedCall call : plan.calls().stream().limit(SHOWN).toList()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %s  %s  %s in, %s out, $%s",
                    call.at(),
                    call.model().isEmpty() ? "(no model)" : call.model(),
                    orUnknown(call.input()),
                    orUnknown(call.output()),
                    call.dollars() == null ? " unknown" : call.dollars().toPlainString()));
        }
        skipped(plan.skipped(), "would be skipped", lines);
        lines.add("Nothing was written.");
        return lines;
    }

    static List<String> report(ImportReport report, ImportPlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s of %s: %s added, %,d already there, %,d skipped.",
                Counted.of(report.records(), "record"),
                plan.file().getFileName(),
                Counted.calls(report.added()),
                report.known(),
                report.skippedRecords()));
        skipped(report.skipped(), "skipped", lines);
        return lines;
    }

    private static void skipped(Map<String, Long> reasons, String what, List<String> lines) {
        reasons.forEach((reason, count) -> lines.add("  " + count + " " + what + ": " + reason));
    }

    private static String orUnknown(@org.jspecify.annotations.Nullable Long value) {
        return value == null ? "unknown" : value.toString();
    }
}
