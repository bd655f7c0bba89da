package signalbox.ui.calls;

import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallFilter;
import signalbox.core.calllog.CallLogException;
import signalbox.core.calllog.CallQueries;
import signalbox.core.calllog.ReportPage;
import signalbox.ui.common.TaskRunner;
import signalbox.ui.common.TaskRunner.RunningTask;

/** Figures and charts of a look, and whether the log has anything newer. On the JavaFX thread. */
final class OverviewViewModel {
    private static final long NEVER_READ = Long.MIN_VALUE;
    /** After so long it is said that something is being counted; and what takes so long is not done all the time. */
    private static final int RESTS = 4;

    private final CallQueries log;
    private final TaskRunner tasks;
    private final OverviewLoader loader;
    private final ReadOnlyObjectWrapper<CallsState> state = new ReadOnlyObjectWrapper<>(CallsState.LOADING);
    private final ReadOnlyObjectWrapper<Optional<CallsOverview>> overview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private @Nullable RunningTask loading;
    private @Nullable Look wanted;
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
    private boolean looking;
    private long restUntil = System.nanoTime();
    private long version = NEVER_READ;

    private record Loaded(CallsOverview overview, boolean emptyLog, long version, long nanos) {}

    OverviewViewModel(CallsServices services, TaskRunner tasks, Clock clock) {
        this.log = services.log();
        this.tasks = tasks;
        this.loader = new OverviewLoader(services, clock);
    }

    ReadOnlyObjectProperty<CallsState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The last one; stays while the next one loads. */
    ReadOnlyObjectProperty<Optional<CallsOverview>> overviewProperty() {
        return overview.getReadOnlyProperty();
    }

    /** Why the log cannot be read; empty while it can. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether figures and charts are of an earlier look, because those of this one take long. */
    ReadOnlyBooleanProperty countingProperty() {
        return counting.getReadOnlyProperty();
    }

    void load(Look look) {
        if (loading != null) {
            loading.cancel();
        }
        wanted = look;
        counting.set(counting.get() && !isShown(look));
        loading = tasks.run("", progress -> load(look, log.version()), this::show, this::fail);
        tasks.later(Overdue.LONG, () -> counting.set(wanted == look && !isShown(look)));
    }

    private boolean isShown(Look look) {
        return state.get() == CallsState.LOADING
                || state.get() == CallsState.FAILED
                || overview.get().filter(shown -> shown.look().equals(look)).isPresent();
    }

    /**
     * Reads anew if anyone has written to the log since it was last read. What takes longer than until the next time is
     * waited for.
     *
     * @param look that is looked at by then; another one has been read anew anyway
     */
    void follow(Supplier<Look> look, Runnable onNews) {
        if (looking || counting.get() || System.nanoTime() - restUntil < 0) {
            return;
        }
        looking = true;
        long known = version;
        Look wanted = look.get();
        tasks.run(
                "",
                progress -> {
                    long now = log.version();
                    return now == known ? Optional.<Loaded>empty() : Optional.of(load(wanted, now));
                },
                news -> {
                    looking = false;
                    if (news.isPresent() && wanted.equals(look.get())) {
                        show(news.get());
                        onNews.run();
                    }
                },
                failed -> {
                    looking = false;
                    fail(failed);
                });
    }

    /** @param version of the log before it is read, so that nothing written meanwhile is missed */
    private Loaded load(Look look, long version) throws CallLogException {
        long start = System.nanoTime();
        CallsOverview loaded = loader.load(look);
        boolean empty = loaded.totals().calls() == 0 && loader.isEmpty();
        return new Loaded(loaded, empty, version, System.nanoTime() - start);
    }

    /** Writes a report of what is shown, as a page or as CSV. */
    TransferViewModel.FileWork report(CallsOverview shown, CallFilter filter, boolean csv) {
        return path -> {
            ReportPage page = loader.report(shown, filter);
            Files.writeString(path, csv ? String.join("\r\n", page.csv()) + "\r\n" : page.html());
        };
    }

    private void show(Loaded loaded) {
        trouble.set("");
        counting.set(false);
        version = loaded.version();
        restUntil = System.nanoTime() + (loaded.nanos() > Overdue.LONG.toNanos() ? RESTS * loaded.nanos() : 0);
        overview.set(Optional.of(loaded.overview()));
        state.set(
                loaded.emptyLog()
                        ? CallsState.EMPTY_LOG
                        : loaded.overview().totals().calls() == 0 ? CallsState.NO_MATCH : CallsState.READY);
    }

    private void fail(Exception failed) {
        counting.set(false);
        version = NEVER_READ;
        trouble.set(CallsViewModel.reason(failed));
        state.set(CallsState.FAILED);
    }
}
