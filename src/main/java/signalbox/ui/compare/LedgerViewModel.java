package signalbox.ui.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import signalbox.core.review.ComparisonStore;
import signalbox.core.review.LedgerEntry;
import signalbox.core.review.LedgerReport;
import signalbox.core.review.ReviewException;
import signalbox.core.review.SwitchProposal;
import signalbox.core.table.TableDocument;
import signalbox.core.table.TableException;
import signalbox.core.table.TableStore;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** The ledger of switches: applies them, takes them back, and keeps both. Used on the JavaFX thread. */
final class LedgerViewModel {
    private final ComparisonStore store;
    private final TableStore tables;
    private final TaskRunner tasks;
    private final ObservableList<LedgerEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    LedgerViewModel(CompareServices services, TaskRunner tasks) {
        this.store = services.store();
        this.tables = services.tables();
        this.tasks = tasks;
        refresh();
    }

    /** Newest first; to be read only. */
    ObservableList<LedgerEntry> entries() {
        return entries;
    }

    /** Why something could not be applied; empty where it could. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether a switch is in force and can be taken back. */
    boolean canTakeBack(LedgerEntry entry) {
        return entry.reverses().isEmpty()
                && entries.stream().noneMatch(later -> Objects.equals(later.reversesOrNull(), entry.id()));
    }

    /**
     * Writes a switch to the routing table and enters it.
     *
     * @param entry as it will be kept; its id is not looked at
     * @param draft the table that it leads to
     */
    void apply(LedgerEntry entry, TableDocument draft) {
        problem.set("");
        tasks.run("", progress -> applied(entry, draft), all -> entries.setAll(all), this::tell);
    }

    /** Undoes what a switch changed in the routing table; what was changed since stays. */
    void takeBack(LedgerEntry entry) {
        problem.set("");
        tasks.run(
                "",
                progress -> {
                    SwitchProposal back = SwitchProposal.back(tables.document(), entry);
                    if (back.changesNothing()) {
                        throw new ReviewException(Strings.text("compare.ledger.nothingLeft"));
                    }
                    return applied(reversal(entry, back), back.after());
                },
                all -> entries.setAll(all),
                this::tell);
    }

    /** Writes all of it as one HTML file. */
    void export(Path file) {
        problem.set("");
        List<LedgerEntry> all = List.copyOf(entries);
        tasks.run(
                "",
                progress -> Files.writeString(file, LedgerReport.html(all)),
                done -> {},
                failed -> problem.set(Strings.text("compare.export.failed", String.valueOf(failed.getMessage()))));
    }

    void refresh() {
        tasks.run("", progress -> store.ledger(), all -> entries.setAll(all), this::tell);
    }

    static String who() {
        return System.getProperty("user.name", "");
    }

    private List<LedgerEntry> applied(LedgerEntry entry, TableDocument draft)
            throws TableException, IOException, ReviewException {
        tables.apply(draft, entry.summary());
        store.enter(entry);
        return store.ledger();
    }

    private static LedgerEntry reversal(LedgerEntry entry, SwitchProposal back) {
        return new LedgerEntry(
                0,
                Instant.now(),
                who(),
                entry.id(),
                entry.comparison(),
                entry.sampleHash(),
                Strings.text("compare.ledger.reversal", entry.summary()),
                back.before().text(),
                back.after().text(),
                entry.record());
    }

    private void tell(Exception failed) {
        problem.set(String.valueOf(failed.getMessage()));
    }
}
