package signalbox.ui.routing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TableOutline;

/**
 * All that follows from the draft.
 *
 * @param document the draft
 * @param base the table in use that it is compared with
 * @param changes the difference in words; empty where there is none
 * @param undo name of the edit that undo takes back; empty where there is none
 * @param redo name of the edit that redo makes again; empty where there is none
 * @param theirsOrNull the table on disk, where someone else changed it while the draft had changes of its own
 * @param trouble why the file on disk cannot be used, or why the draft could not be written; empty where all is well
 */
record DraftState(
        TableDocument document,
        TableOutline outline,
        TableDocument base,
        List<String> changes,
        String undo,
        String redo,
        @Nullable TableDocument theirsOrNull,
        String trouble) {
    boolean canApply() {
        return !changes.isEmpty() && theirsOrNull == null && document.findings().isEmpty();
    }

    Optional<TableDocument> theirs() {
        return Optional.ofNullable(theirsOrNull);
    }

    /** What is wrong at a place of the draft, or below it, and what to do about it; empty where nothing is. */
    String problem(String path) {
        return document.findings().stream()
                .filter(finding -> finding.path().equals(path) || finding.path().startsWith(path + "/"))
                .findFirst()
                .map(finding ->
                        finding.message() + finding.fix().map(fix -> " " + fix).orElse(""))
                .orElse("");
    }
}
