package signalbox.ui.calls;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallCsv;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.Dimension;
import signalbox.core.table.RoutingTable;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Settings;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;
import signalbox.ui.common.TaskRunner.RunningTask;
import signalbox.ui.common.UndoStack;

/** The log under one query: figures, charts and list, kept up to date. On the JavaFX thread. */
final class CallsViewModel {
    private static final long NEVER_READ = Long.MIN_VALUE;

    private final CallQueries log;
    private final Supplier<RoutingTable> table;
    private final TaskRunner tasks;
    private final Clock clock;
    private final OverviewLoader loader;
    private final CallListViewModel list;
    private final CallDetailViewModel detail;
    private final CallsMemory memory;
    private final UndoStack<CallsQuery> edits = new UndoStack<>(CallsQuery.FIRST);
    private final ReadOnlyObjectWrapper<CallsQuery> query = new ReadOnlyObjectWrapper<>(CallsQuery.FIRST);
    private final ReadOnlyObjectWrapper<CallsState> state = new ReadOnlyObjectWrapper<>(CallsState.LOADING);
    private final ReadOnlyObjectWrapper<Optional<CallsOverview>> overview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Dimension> group = new SimpleObjectProperty<>(Dimension.TASK);
    private @Nullable RunningTask loading;
    private long version = NEVER_READ;

    private record Loaded(CallsOverview overview, boolean emptyLog, long version) {}

    CallsViewModel(CallQueries log, Supplier<RoutingTable> table, TaskRunner tasks, Clock clock, Settings settings) {
        this.log = log;
        this.table = table;
        this.tasks = tasks;
        this.clock = clock;
        this.loader = new OverviewLoader(log, table, clock);
        this.list = new CallListViewModel(log, tasks, () -> query.get().at(clock.instant()));
        this.detail = new CallDetailViewModel(log, tasks);
        this.memory = new CallsMemory(settings);
        edits.reset(memory.query());
        query.set(memory.query());
        group.set(memory.group());
        group.subscribe((before, now) -> {
            memory.keep(now);
            refresh();
        });
    }

    CallListViewModel list() {
        return list;
    }

    CallDetailViewModel detail() {
        return detail;
    }

    ReadOnlyObjectProperty<CallsQuery> queryProperty() {
        return query.getReadOnlyProperty();
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

    /** What came of the last export or typed filter; empty where there is nothing to say. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** What the second chart groups by. */
    ObjectProperty<Dimension> groupProperty() {
        return group;
    }

    /** The tiers of the routing table, cheap to premium, for colours. */
    List<String> tierNames() {
        return table.get().tierNames();
    }

    /** Looks at other calls; can be undone. */
    void look(String edit, Function<CallsQuery, CallsQuery> change) {
        edits.edit(edit, change.apply(query.get()));
        show(edits.state());
    }

    void only(Dimension dimension, String value) {
        look(Strings.text("calls.edit.filter"), now -> now.only(dimension, value));
    }

    void during(Period period) {
        look(Strings.text("calls.edit.period"), now -> now.during(period));
    }

    /** Takes the whole filter away; the period stays. */
    void clear() {
        look(Strings.text("calls.edit.filter"), CallsQuery::unfiltered);
    }

    /** Adds a typed filter. @return whether it was understood; else the notice says why not */
    boolean type(String typed) {
        try {
            CallsQuery next = FilterText.addTo(query.get(), typed);
            notice.set("");
            look(Strings.text("calls.edit.filter"), now -> next);
            return true;
        } catch (IllegalArgumentException unreadable) {
            notice.set(unreadable.getMessage());
            return false;
        }
    }

    /** What {@link #undo} takes back; empty where there is nothing. */
    Optional<String> undoName() {
        return edits.undoName();
    }

    void undo() {
        show(edits.undo());
    }

    void redo() {
        show(edits.redo());
    }

    /** Looks at what another screen asks for; can be undone. */
    void look(CallFilter filter) {
        CallFilter timeless = filter.between(null, null);
        Period period = filter.from().isPresent() && filter.to().isPresent()
                ? new Period.Between(filter.from().get(), filter.to().get())
                : Period.Everything.ALL;
        look(Strings.text("calls.edit.filter"), now -> new CallsQuery(period, timeless));
    }

    /** Finds the values of a dimension to choose from. */
    void values(Dimension dimension, Consumer<List<String>> onFound) {
        tasks.run("", progress -> log.values(dimension), onFound, this::fail);
    }

    /** Reads everything anew. */
    void refresh() {
        if (loading != null) {
            loading.cancel();
        }
        CallsQuery wanted = query.get();
        Dimension grouped = group.get();
        loading = tasks.run(
                "",
                progress -> {
                    long before = log.version();
                    CallsOverview loaded = loader.load(wanted, grouped);
                    return new Loaded(loaded, loaded.totals().calls() == 0 && loader.isEmpty(), before);
                },
                this::show,
                this::fail);
        list.reload();
    }

    /** Reads everything anew if anyone has written to the log since it was last read. Asked every second. */
    void poll() {
        tasks.run(
                "",
                progress -> log.version(),
                now -> {
                    if (now != version) {
                        version = now;
                        refresh();
                    }
                },
                this::fail);
    }

    /** Writes the calls that match to a CSV file, newest first. */
    void export(Path file) {
        CallFilter filter = query.get().at(clock.instant());
        tasks.run(
                Strings.text("calls.export.title"),
                progress -> CallCsv.write(
                        log, filter, file, rows -> progress.report(rows, 0, Strings.text("calls.export.title"))),
                rows -> notice.set(Strings.text("calls.export.done", Formats.count(rows), file)),
                failed -> notice.set(
                        failed instanceof IOException ? Strings.text("calls.export.failed", file) : reason(failed)));
    }

    private void show(CallsQuery next) {
        if (!next.equals(query.get())) {
            query.set(next);
            memory.keep(next);
            refresh();
        }
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
    private static String reason(Exception failed) {
        return Optional.ofNullable(failed.getMessage()).orElseGet(failed::toString);
    }
}
