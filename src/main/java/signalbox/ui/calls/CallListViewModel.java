package signalbox.ui.calls;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallKey;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallOrder;
import signalbox.core.calllog.CallPage;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.CallRow;
import signalbox.ui.common.TaskRunner;
import signalbox.ui.common.TaskRunner.RunningTask;

/** The list of calls, as far as it has been scrolled. On the JavaFX thread. */
final class CallListViewModel {
    static final int PAGE = 200;
    private static final long NEVER_READ = Long.MIN_VALUE;
    private static final Logger LOG = LoggerFactory.getLogger(CallListViewModel.class);

    private final CallQueries log;
    private final TaskRunner tasks;
    private final Supplier<CallFilter> filter;
    private final ObservableList<CallRow> rows = FXCollections.observableArrayList();
    private final ObservableList<CallRow> rowsToRead = FXCollections.unmodifiableObservableList(rows);
    private final Supplier<CallOrder> order;
    private final BooleanProperty scrolledAway = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper begun = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper newerWaiting = new ReadOnlyBooleanWrapper();
    private final Overdue overdue;
    private CallFilter shown = CallFilter.ALL;
    private @Nullable CallKey next;
    private RunningTask loading = () -> {};
    private boolean looking;
    private boolean reading;
    private long version = NEVER_READ;

    /** @param version of the log before it was read, so that nothing written meanwhile is missed */
    private record Read(long version, CallPage page) {}

    /** @param filter and {@code order} are asked whenever the list is read from its top */
    CallListViewModel(CallQueries log, TaskRunner tasks, Supplier<CallFilter> filter, Supplier<CallOrder> order) {
        this.log = log;
        this.tasks = tasks;
        this.filter = filter;
        this.order = order;
        this.overdue = new Overdue(tasks);
        scrolledAway.subscribe(away -> {
            if (!away && newerWaiting.get() && !reading) {
                readNews();
            }
        });
    }

    ObservableList<CallRow> rows() {
        return rowsToRead;
    }

    /** Set by the view: whether the first row is out of sight, so that nothing may move under the reader's eyes. */
    BooleanProperty scrolledAwayProperty() {
        return scrolledAway;
    }

    /** How often the list has begun anew at its top. */
    ReadOnlyIntegerProperty begunProperty() {
        return begun.getReadOnlyProperty();
    }

    /** Whether the rows are still those of an earlier filter or order, because those of this one take long to find. */
    ReadOnlyBooleanProperty overdueProperty() {
        return overdue.property();
    }

    /** Whether calls came that are not in the list yet, because it is scrolled. */
    ReadOnlyBooleanProperty newerWaitingProperty() {
        return newerWaiting.getReadOnlyProperty();
    }

    /**
     * Looks for news, if anyone has written to the log since it was last read. They are put among the rows there are,
     * unless that would move those away from the reader. What is on its way is waited for.
     */
    void follow() {
        if (looking || reading) {
            return;
        }
        looking = true;
        tasks.run(
                "",
                progress -> log.version(),
                now -> {
                    looking = false;
                    if (now != version && !reading) {
                        readNews();
                    }
                },
                failed -> {
                    looking = false;
                    fail(failed);
                });
    }

    private void readNews() {
        shown = filter.get();
        if (scrolledAway.get() && !rows.isEmpty()) {
            read(null, 1, this::announce);
        } else {
            read(null, PAGE, this::merge);
        }
    }

    /** Begins at the top. */
    void startOver() {
        loading.cancel();
        shown = filter.get();
        next = null;
        overdue.asked();
        read(null, PAGE, this::begin);
    }

    /** Adds the page that follows, if there is one; while it is on its way there is none. */
    void loadMore() {
        CallKey after = next;
        if (after != null && !reading) {
            next = null;
            read(after, PAGE, this::append);
        }
    }

    private void read(@Nullable CallKey after, int limit, Consumer<CallPage> onRead) {
        CallFilter wanted = shown;
        CallOrder sorted = order.get();
        reading = true;
        loading = tasks.run(
                "",
                progress -> new Read(log.version(), log.page(wanted, sorted, after, limit)),
                read -> {
                    reading = false;
                    if (after == null) {
                        version = read.version();
                    }
                    onRead.accept(read.page());
                },
                failed -> {
                    reading = false;
                    fail(failed);
                });
    }

    Optional<CallRow> rowOf(long id) {
        return rows.stream().filter(row -> row.id() == id).findFirst();
    }

    /** The first row that would be on top now. */
    private void announce(CallPage first) {
        if (!first.rows().isEmpty()
                && first.rows().getFirst().id() != rows.getFirst().id()) {
            newerWaiting.set(true);
        }
    }

    private void begin(CallPage page) {
        overdue.answered();
        newerWaiting.set(false);
        rows.setAll(page.rows());
        next = page.nextOrNull();
        begun.set(begun.get() + 1);
    }

    /** Rows that stay are not touched, so that what is selected stays selected. */
    private void merge(CallPage page) {
        newerWaiting.set(false);
        List<CallRow> target = new ArrayList<>(page.rows());
        List<CallRow> below =
                page.rows().isEmpty() ? List.of() : after(page.rows().getLast().id());
        target.addAll(below);
        if (below.isEmpty()) {
            next = page.nextOrNull();
        }
        Map<Long, CallRow> wanted = new HashMap<>();
        target.forEach(row -> wanted.put(row.id(), row));
        rows.removeIf(row -> !wanted.containsKey(row.id()));
        Set<Long> there = rows.stream().map(CallRow::id).collect(Collectors.toSet());
        List<Long> staying =
                target.stream().map(CallRow::id).filter(there::contains).toList();
        if (!rows.stream().map(CallRow::id).toList().equals(staying)) {
            rows.setAll(target);
            return;
        }
        for (int i = 0; i < target.size(); i++) {
            CallRow row = target.get(i);
            if (!there.contains(row.id())) {
                rows.add(i, row);
            } else if (!rows.get(i).equals(row)) {
                rows.set(i, row);
            }
        }
    }

    /** The rows below one of them; none where it is not in the list. */
    private List<CallRow> after(long id) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id() == id) {
                return List.copyOf(rows.subList(i + 1, rows.size()));
            }
        }
        return List.of();
    }

    private void append(CallPage page) {
        rows.addAll(page.rows());
        next = page.nextOrNull();
    }

    /** Where it is the log that fails, the figures above fail for the same reason and say so. */
    private void fail(Exception failed) {
        overdue.answered();
        if (!(failed instanceof CallLogException)) {
            LOG.warn("The list of calls cannot be read", failed);
        }
    }
}
