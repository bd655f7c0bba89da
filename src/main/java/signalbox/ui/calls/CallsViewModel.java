package signalbox.ui.calls;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.Preparation;
import signalbox.core.calllog.ReportPage;
import signalbox.core.table.RoutingTable;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Settings;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;
import signalbox.ui.common.TaskRunner.RunningTask;

/** The log under one look: figures, charts and list, kept up to date. On the JavaFX thread. */
final class CallsViewModel {
    private static final long NEVER_READ = Long.MIN_VALUE;

    private final CallQueries log;
    private final Supplier<RoutingTable> table;
    private final TaskRunner tasks;
    private final Clock clock;
    private final OverviewLoader loader;
    private final LookViewModel looks;
    private final CallListViewModel list;
    private final CallDetailViewModel detail;
    private final FindingsViewModel findings;
    private final TransferViewModel transfers;
    private final FacetsViewModel facets;
    private final ImportViewModel imports;
    private final PrivacyViewModel privacy;
    private final ReadOnlyObjectWrapper<CallsState> state = new ReadOnlyObjectWrapper<>(CallsState.LOADING);
    private final ReadOnlyObjectWrapper<Optional<CallsOverview>> overview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper preparing = new ReadOnlyStringWrapper("");
    private @Nullable RunningTask loading;
    private boolean polling;
    private long version = NEVER_READ;

    private record Loaded(CallsOverview overview, boolean emptyLog, long version) {}

    CallsViewModel(CallsServices services, TaskRunner tasks, Clock clock, Settings settings) {
        this.log = services.log();
        this.table = services.table();
        this.tasks = tasks;
        this.clock = clock;
        this.loader = new OverviewLoader(services, clock);
        this.looks = new LookViewModel(settings);
        this.list = new CallListViewModel(
                log, tasks, this::filter, () -> looks.lookProperty().get().order());
        this.detail = new CallDetailViewModel(services, tasks);
        this.findings = new FindingsViewModel(services, tasks, clock, this::filter);
        this.transfers = new TransferViewModel(log, tasks, this::filter);
        this.facets = new FacetsViewModel(log, tasks, this::filter, looks, settings);
        this.imports = new ImportViewModel(services, tasks, looks);
        this.privacy = new PrivacyViewModel(services.ownOrNull(), tasks, clock);
        looks.lookProperty().subscribe((before, now) -> {
            boolean otherCalls = !before.query().equals(now.query());
            if (otherCalls) {
                refreshSums();
            } else if (!before.countsAlike(now) && isPrepared()) {
                refreshOverview();
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

    PrivacyViewModel privacy() {
        return privacy;
    }

    ReadOnlyObjectProperty<CallsState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The last overview; stays while the next one loads. */
    ReadOnlyObjectProperty<Optional<CallsOverview>> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    /** Why the log cannot be read; empty while it can. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
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
        overview.get().ifPresent(shown -> {
            CallFilter filter = filter();
            transfers.write(file, path -> {
                ReportPage page = loader.report(shown, filter);
                Files.writeString(path, csv ? String.join("\r\n", page.csv()) + "\r\n" : page.html());
            });
        });
    }

    /** Reads everything anew. */
    void refresh() {
        refreshSums();
        list.startOver();
    }

    private void refreshSums() {
        if (isPrepared()) {
            refreshOverview();
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
                                Formats.count(now.all()),
                                Formats.share((double) now.done() / now.all())));
        return now.isComplete();
    }

    private void refreshOverview() {
        if (loading != null) {
            loading.cancel();
        }
        Look wanted = looks.lookProperty().get();
        loading = tasks.run(
                "",
                progress -> {
                    long before = log.version();
                    CallsOverview loaded = loader.load(wanted);
                    return new Loaded(loaded, loaded.totals().calls() == 0 && loader.isEmpty(), before);
                },
                this::show,
                this::fail);
    }

    /**
     * Reads anew if anyone has written to the log since it was last read. Asked every second; what takes longer than that
     * is waited for.
     */
    void poll() {
        if (polling) {
            return;
        }
        boolean waited = !preparing.get().isEmpty();
        if (!isPrepared()) {
            return;
        }
        if (waited) {
            refresh();
            return;
        }
        polling = true;
        long known = version;
        Look wanted = looks.lookProperty().get();
        tasks.run(
                "",
                progress -> {
                    long now = log.version();
                    if (now == known) {
                        return Optional.<Loaded>empty();
                    }
                    CallsOverview loaded = loader.load(wanted);
                    return Optional.of(new Loaded(loaded, loaded.totals().calls() == 0 && loader.isEmpty(), now));
                },
                news -> {
                    polling = false;
                    if (news.isPresent() && wanted.equals(looks.lookProperty().get())) {
                        show(news.get());
                        list.follow();
                        facets.refresh();
                    }
                },
                failed -> {
                    polling = false;
                    fail(failed);
                });
    }

    private void show(Loaded loaded) {
        trouble.set("");
        version = loaded.version();
        overview.set(Optional.of(loaded.overview()));
        state.set(
                loaded.emptyLog()
                        ? CallsState.EMPTY_LOG
                        : loaded.overview().totals().calls() == 0 ? CallsState.NO_MATCH : CallsState.READY);
    }

    private void fail(Exception failed) {
        version = NEVER_READ;
        trouble.set(reason(failed));
        state.set(CallsState.FAILED);
    }

    /** The log's failures are sentences for the reader. */
    static String reason(Exception failed) {
        return Optional.ofNullable(failed.getMessage()).orElseGet(failed::toString);
    }
}
