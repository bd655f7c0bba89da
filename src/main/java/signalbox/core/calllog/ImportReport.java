package signalbox.core.calllog;

import java.util.Map;

/**
 * What came of an import.
 *
 * @param records read
 * @param added calls that are new in the log
 * @param known calls that were imported before
 * @param skipped how many records were left out, by reason; the first line of each is in the reason
 */
public record ImportReport(long records, long added, long known, Map<String, Long> skipped) {
    public long skippedRecords() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }
}
