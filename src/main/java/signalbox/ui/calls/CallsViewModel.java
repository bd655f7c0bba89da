package signalbox.ui.calls;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.Preparation;
import signalbox.core.table.RoutingTable;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Settings;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** The log under one look: figures, charts and list, kept up to date. On the JavaFX thread. */
final class CallsViewModel {
    private final CallQueries log;
    private final Supplier<RoutingTable> table;
    private final Clock clock;
    private final OverviewViewModel figures;
    private final LookViewModel looks;
    private final CallListViewModel list;
    private final CallDetailViewModel detail;
    private final FindingsViewModel findings;
    private final TransferViewModel transfers;
    private final FacetsViewModel facets;
    private final ImportViewModel imports;
    private final PrivacyViewModel privacy;
    private final SizesViewModel sizes;
    private final ReadOnlyStringWrapper preparing = new ReadOnlyStringWrapper("");

    CallsViewModel(CallsServices services, TaskRunner tasks, Clock clock, Settings settings) {
        this.log = services.log();
        this.table = services.table();
        this.clock = clock;
        this.figures = new OverviewViewModel(services, tasks, clock);
        this.looks = new LookViewModel(settings);
        this.list = new CallListViewModel(
                log, tasks, this::filter, () -> looks.lookProperty().get().order());
        this.detail = new CallDetailViewModel(services, tasks);
        this.findings = new FindingsViewModel(services, tasks, clock, this::filter);
        this.transfers = new TransferViewModel(log, tasks, this::filter);
        this.facets = new FacetsViewModel(log, tasks, this::filter, looks, settings);
        this.imports = new ImportViewModel(services, tasks, looks);
        this.sizes = new SizesViewModel(settings);
        this.privacy = new PrivacyViewModel(services.ownOrNull(), tasks, clock);
        looks.lookProperty().subscribe((before, now) -> {
            boolean otherCalls = !before.query().equals(now.query());
            if (otherCalls) {
                refreshSums();
            } else if (!before.countsAlike(now) && isPrepared()) {
                figures.load(looks.lookProperty().get());
            }
            if (otherCalls || !before.order().equals(now.order())) {
                list.startOver();
            }
        });
    }

    LookViewModel looks() {
        return looks;
    }

    CallListViewModel list() {
        return list;
    }

    CallDetailViewModel detail() {
        return detail;
    }

    FindingsViewModel findings() {
        return findings;
    }

    TransferViewModel transfers() {
        return transfers;
    }

    FacetsViewModel facets() {
        return facets;
    }

    ImportViewModel imports() {
        return imports;
    }

    SizesViewModel sizes() {
        return sizes;
    }

    PrivacyViewModel privacy() {
        return privacy;
    }

    ReadOnlyObjectProperty<CallsState> stateProperty() {
        return figures.stateProperty();
    }

    /** The last overview; stays while the next one loads. */
    ReadOnlyObjectProperty<Optional<CallsOverview>> overviewProperty() {
        return figures.overviewProperty();
    }

    /** Why the log cannot be read; empty while it can. */
    ReadOnlyStringProperty troubleProperty() {
        return figures.troubleProperty();
    }

    /** Whether figures and charts are still of an earlier look, because those of this one take long. */
    ReadOnlyBooleanProperty countingProperty() {
        return figures.countingProperty();
    }

    /** Gives up counting: goes back to what was looked at before, which is shown still. */
    void stopCounting() {
        if (looks.undoName().isPresent()) {
            looks.undo();
        } else {
            looks.clear();
        }
    }

    /** How far the log is with sums of what another program wrote; empty once they are there. */
    ReadOnlyStringProperty preparingProperty() {
        return preparing.getReadOnlyProperty();
    }

    /** The calls looked at, up to now. */
    CallFilter filter() {
        return looks.queryProperty().get().at(clock.instant());
    }

    /** The tiers of the routing table, cheap to premium, for colours. */
    List<String> tierNames() {
        return table.get().tierNames();
    }

    /** Writes a report of the calls looked at, as a page or as CSV. */
    void report(Path file, boolean csv) {
        CallFilter filter = filter();
        overviewProperty().get().ifPresent(shown -> transfers.write(file, figures.report(shown, filter, csv)));
    }

    /** Reads everything anew. */
    void refresh() {
        refreshSums();
        list.startOver();
    }

    private void refreshSums() {
        if (isPrepared()) {
            figures.load(looks.lookProperty().get());
            findings.refresh();
            facets.refresh();
        }
    }

    /** Without its sums, a large log would answer nothing but the list for a long time; they come first. */
    private boolean isPrepared() {
        Preparation now = log.preparation();
        preparing.set(
                now.isComplete()
                        ? ""
                        : Strings.text(
                                "calls.preparing",
                                Formats.count(now.all() - 1),
                                Formats.share((double) now.done() / now.all())));
        return now.isComplete();
    }

    /** Looks for what was written since: in the list, which is quick at any time, and in the sums once they are made. */
    void poll() {
        list.follow();
        boolean waited = !preparing.get().isEmpty();
        if (isPrepared()) {
            if (waited) {
                refresh();
            } else {
                figures.follow(looks.lookProperty()::get, facets::refresh);
            }
        }
    }

    /** The log's failures are sentences for the reader. */
    static String reason(Exception failed) {
        return Optional.ofNullable(failed.getMessage()).orElseGet(failed::toString);
    }
}
