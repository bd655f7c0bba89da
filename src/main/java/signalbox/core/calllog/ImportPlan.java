package signalbox.core.calllog;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, seen from the first records: nothing is written.
 *
 * @param names of all columns
 * @param calls the first ones
 * @param skipped of the first records, by reason
 */
public record ImportPlan(
        Path file,
        ImportFormat format,
        ImportMapping mapping,
        ZoneId zone,
        Set<String> names,
        List<ImportedCall> calls,
        Map<String, Long> skipped) {
    private static final int LOOKED_AT = 200;

    /**
     * Looks at a file. Blocking.
     *
     * @param formatOrNull null to tell it from the columns
     * @param byHand which column says what, where that cannot be told from its name
     * @param zoneOrNull of times that say none; null for the format's usual one
     * @throws CallLogException where the file cannot be read or has no calls in it
     */
    public static ImportPlan of(
            Path file,
            @Nullable ImportFormat formatOrNull,
            Map<ImportField, String> byHand,
            @Nullable ZoneId zoneOrNull)
            throws CallLogException {
        Set<String> names = new LinkedHashSet<>();
        List<ImportRecords.Line> lines = new ArrayList<>();
        try (ImportRecords records = ImportRecords.open(file)) {
            for (ImportRecords.Line line = records.next();
                    line != null && lines.size() < LOOKED_AT;
                    line = records.next()) {
                names.addAll(line.fields().keySet());
                lines.add(line);
            }
        } catch (IOException | tools.jackson.core.JacksonException failed) {
            throw unreadable(file, failed);
        }
        if (lines.isEmpty()) {
            throw new CallLogException("The file " + file + " has no records.");
        }
        ImportFormat format = formatOrNull == null ? formatOf(names) : formatOrNull;
        ImportMapping mapping = ImportMapping.guess(names, byHand);
        for (Map.Entry<ImportField, String> column : byHand.entrySet()) {
            if (!column.getValue().isEmpty() && !names.contains(column.getValue())) {
                throw new CallLogException("The file " + file + " has no column \"" + column.getValue() + "\"; it has "
                        + String.join(", ", names) + ".");
            }
        }
        ZoneId usual = format.isInUtc() ? ZoneOffset.UTC : ZoneId.systemDefault();
        return looked(file, format, mapping, zoneOrNull == null ? usual : zoneOrNull, names, lines);
    }

    /** Whether a column is known to hold the time, without which nothing is a call. */
    public boolean hasTime() {
        return mapping.column(ImportField.TIME).isPresent();
    }

    private static ImportPlan looked(
            Path file,
            ImportFormat format,
            ImportMapping mapping,
            ZoneId zone,
            Set<String> names,
            List<ImportRecords.Line> lines) {
        ImportReader reader = new ImportReader(format, mapping, zone);
        List<ImportedCall> calls = new ArrayList<>();
        Map<String, Long> skipped = new LinkedHashMap<>();
        for (ImportRecords.Line line : lines) {
            try {
                if (line.trouble() != null) {
                    throw new IllegalArgumentException(line.trouble());
                }
                calls.add(reader.read(line.fields()));
            } catch (IllegalArgumentException why) {
                skipped.merge(String.valueOf(why.getMessage()), 1L, Long::sum);
            }
        }
        return new ImportPlan(file, format, mapping, zone, names, calls, skipped);
    }

    static CallLogException unreadable(Path file, Exception failed) {
        String reason = failed instanceof java.nio.file.NoSuchFileException
                ? "there is no such file"
                : failed instanceof java.nio.charset.MalformedInputException
                        ? "it is not a text in UTF-8"
                        : String.valueOf(failed.getMessage());
        return new CallLogException("The file " + file + " cannot be read: " + reason + ".", failed);
    }

    private static ImportFormat formatOf(Set<String> names) {
        if (names.contains("generation_id") && names.contains("model_permaslug")) {
            return ImportFormat.OPENROUTER;
        }
        if (names.contains("request_id") && names.contains("spend")) {
            return ImportFormat.LITELLM;
        }
        return ImportFormat.CSV;
    }
}
