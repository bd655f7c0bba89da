package signalbox.ui.calls;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallKey;
import signalbox.core.calllog.CallOrder;
import signalbox.core.calllog.CallPage;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.CallRow;
import signalbox.ui.common.TaskRunner;
import signalbox.ui.common.TaskRunner.RunningTask;

/** The list of calls, as far as it has been scrolled. On the JavaFX thread. */
final class CallListViewModel {
    static final int PAGE = 200;
    private static final Logger LOG = LoggerFactory.getLogger(CallListViewModel.class);

    private final CallQueries log;
    private final TaskRunner tasks;
    private final Supplier<CallFilter> filter;
    private final ObservableList<CallRow> rows = FXCollections.observableArrayList();
    private final ObservableList<CallRow> rowsToRead = FXCollections.unmodifiableObservableList(rows);
    private final ObjectProperty<CallOrder> order = new SimpleObjectProperty<>(CallOrder.NEWEST);
    private final BooleanProperty scrolledAway = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper newerWaiting = new ReadOnlyBooleanWrapper();
    private CallFilter shown = CallFilter.ALL;
    private @Nullable CallKey next;
    private @Nullable RunningTask loading;

    CallListViewModel(CallQueries log, TaskRunner tasks, Supplier<CallFilter> filter) {
        this.log = log;
        this.tasks = tasks;
        this.filter = filter;
        order.subscribe((before, now) -> startOver());
    }

    ObservableList<CallRow> rows() {
        return rowsToRead;
    }

    ObjectProperty<CallOrder> orderProperty() {
        return order;
    }

    /** Set by the view: whether the first row is out of sight, so that nothing may move under the reader's eyes. */
    BooleanProperty scrolledAwayProperty() {
        return scrolledAway;
    }

    /** Whether calls came that are not in the list yet, because it is scrolled. */
    ReadOnlyBooleanProperty newerWaitingProperty() {
        return newerWaiting.getReadOnlyProperty();
    }

    /** Reads the list anew, unless that would move it away from the reader; then it waits to be asked. */
    void reload() {
        CallFilter wanted = filter.get();
        boolean sameQuestion = wanted.between(null, null).equals(shown.between(null, null));
        if (sameQuestion && scrolledAway.get()) {
            newerWaiting.set(true);
        } else {
            startOver();
        }
    }

    /** Begins at the top. */
    void startOver() {
        if (loading != null) {
            loading.cancel();
        }
        shown = filter.get();
        CallFilter wanted = shown;
        CallOrder sorted = order.get();
        next = null;
        loading = tasks.run("", progress -> log.page(wanted, sorted, null, PAGE), this::begin, this::fail);
    }

    /** Adds the page that follows, if there is one; while it is on its way there is none. */
    void loadMore() {
        CallKey after = next;
        if (after == null) {
            return;
        }
        CallFilter wanted = shown;
        CallOrder sorted = order.get();
        next = null;
        loading = tasks.run("", progress -> log.page(wanted, sorted, after, PAGE), this::append, this::fail);
    }

    Optional<CallRow> rowOf(long id) {
        return rows.stream().filter(row -> row.id() == id).findFirst();
    }

    private void begin(CallPage page) {
        newerWaiting.set(false);
        rows.setAll(page.rows());
        next = page.nextOrNull();
    }

    private void append(CallPage page) {
        rows.addAll(page.rows());
        next = page.nextOrNull();
    }

    /** The figures above fail for the same reason and say so. */
    private void fail(Exception failed) {
        LOG.warn("The list of calls cannot be read", failed);
    }
}
