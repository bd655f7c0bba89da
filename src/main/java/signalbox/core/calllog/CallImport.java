package signalbox.core.calllog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import tools.jackson.core.JacksonException;

/**
 * Brings the calls of another log into this one, some thousand at a time. A call that was imported before adds nothing,
 * so an import that was broken off is simply begun again.
 */
public final class CallImport {
    private static final int BATCH = 2_000;
    private static final int REASONS = 20;

    private final CallLog log;
    private final Map<String, String> tierOfModel;

    /** @param tierOfModel for calls whose log knows no tiers; empty to leave them without one */
    public CallImport(CallLog log, Map<String, String> tierOfModel) {
        this.log = log;
        this.tierOfModel = Map.copyOf(tierOfModel);
    }

    /**
     * Blocking; an interrupt ends it and leaves what was imported so far.
     *
     * @param onRecords is told from time to time how many records have been read
     * @throws CallLogException where the log cannot be written, or no column of the file holds the time
     */
    public ImportReport run(ImportPlan plan, LongConsumer onRecords) throws CallLogException, InterruptedException {
        if (!plan.hasTime()) {
            throw new CallLogException("The file " + plan.file() + " has no column for the time; its columns are "
                    + String.join(", ", plan.names()) + ".");
        }
        ImportReader reader = new ImportReader(plan.format(), plan.mapping(), plan.zone());
        Map<String, Long> skipped = new LinkedHashMap<>();
        Map<String, String> firstOf = new LinkedHashMap<>();
        List<ImportedCall> batch = new ArrayList<>();
        long records = 0;
        long added = 0;
        long read = 0;
        try (ImportRecords lines = ImportRecords.open(plan.file())) {
            for (ImportRecords.Line line = lines.next(); line != null; line = lines.next()) {
                records++;
                try {
                    if (line.trouble() != null) {
                        throw new IllegalArgumentException(line.trouble());
                    }
                    batch.add(withTier(reader.read(line.fields())));
                    read++;
                } catch (IllegalArgumentException why) {
                    count(skipped, firstOf, String.valueOf(why.getMessage()), line.number());
                }
                if (batch.size() == BATCH) {
                    added += log.importAll(batch);
                    batch.clear();
                    onRecords.accept(records);
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                }
            }
        } catch (IOException | JacksonException failed) {
            throw ImportPlan.unreadable(plan.file(), failed);
        }
        added += log.importAll(batch);
        onRecords.accept(records);
        Map<String, Long> named = new LinkedHashMap<>();
        skipped.forEach((reason, count) -> named.put(firstOf.get(reason), count));
        return new ImportReport(records, added, read - added, named);
    }

    /** The same fault with other values is the same reason; very many reasons become one. */
    private static void count(Map<String, Long> skipped, Map<String, String> firstOf, String reason, long number) {
        String kind = reason.replaceAll("\"[^\"]*\"", "…");
        String counted = skipped.containsKey(kind) || skipped.size() < REASONS ? kind : "other reasons";
        skipped.merge(counted, 1L, Long::sum);
        firstOf.putIfAbsent(counted, "record " + number + ": " + reason);
    }

    private ImportedCall withTier(ImportedCall call) {
        String name = call.model().substring(call.model().indexOf('/') + 1);
        String tier = tierOfModel.getOrDefault(call.model(), tierOfModel.getOrDefault(name, ""));
        return call.tier().isEmpty() && !tier.isEmpty() ? call.inTier(tier) : call;
    }
}
