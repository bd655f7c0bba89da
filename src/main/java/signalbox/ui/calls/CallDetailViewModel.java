package signalbox.ui.calls;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallDetail;
import signalbox.core.calllog.CallQueries;
import signalbox.core.chat.ChatRequest;
import signalbox.ui.common.Handover;
import signalbox.ui.common.TaskRunner;
import signalbox.ui.common.TaskRunner.RunningTask;

/** The one call looked at closely, or none. On the JavaFX thread. */
final class CallDetailViewModel {
    private final CallQueries log;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Optional<CallDetail>> detail = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private @Nullable RunningTask loading;

    CallDetailViewModel(CallQueries log, TaskRunner tasks) {
        this.log = log;
        this.tasks = tasks;
    }

    ReadOnlyObjectProperty<Optional<CallDetail>> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** Why the call cannot be shown; empty while it can. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    void open(long id) {
        if (loading != null) {
            loading.cancel();
        }
        loading = tasks.run(
                "",
                progress -> log.detail(id),
                found -> {
                    trouble.set("");
                    detail.set(found);
                },
                failed -> trouble.set(Optional.ofNullable(failed.getMessage()).orElseGet(failed::toString)));
    }

    void close() {
        if (loading != null) {
            loading.cancel();
        }
        trouble.set("");
        detail.set(Optional.empty());
    }

    /** What the Playground takes to try the call again; empty where its prompt was not kept. */
    Optional<Handover> replay() {
        return request().map(Handover.Try::new);
    }

    /** What a comparison takes; empty where the prompt was not kept. */
    Optional<Handover> comparison() {
        return request().map(request -> new Handover.Compare(List.of(request)));
    }

    private Optional<ChatRequest> request() {
        return detail.get().flatMap(CallDetail::request);
    }
}
