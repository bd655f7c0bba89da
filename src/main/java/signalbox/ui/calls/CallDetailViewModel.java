package signalbox.ui.calls;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallDetail;
import signalbox.core.calllog.CallQueries;
import signalbox.core.chat.ChatRequest;
import signalbox.core.routing.PatternProposals;
import signalbox.core.table.HardRoute;
import signalbox.core.table.RoutingTable;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;
import signalbox.ui.common.TaskRunner.RunningTask;

/** The one call looked at closely, or none. On the JavaFX thread. */
final class CallDetailViewModel {
    private final CallQueries log;
    private final Supplier<RoutingTable> table;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Optional<CallDetail>> detail = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private @Nullable RunningTask loading;

    CallDetailViewModel(CallsServices services, TaskRunner tasks) {
        this.log = services.log();
        this.table = services.table();
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

    /** A rule for prompts like this one, at the end of the hard routes; empty where it has no words to go by. */
    Optional<Handover> rule() {
        return detail.get()
                .flatMap(call -> call.request()
                        .flatMap(request -> PatternProposals.of(request.lastUserText()).stream()
                                .findFirst())
                        .map(proposal -> new Handover.DraftRule(
                                new HardRoute(
                                        proposal.pattern(),
                                        call.row().tier(),
                                        Strings.text(
                                                "calls.detail.rule.reason",
                                                call.row().id()),
                                        true),
                                Integer.MAX_VALUE)));
    }

    /** The hard route that decided; empty where none did, or the table is not the same any more. */
    Optional<Handover> decidingRule() {
        return detail.get()
                .filter(call -> call.row().rule().matches("[1-9]\\d{0,6}"))
                .filter(call -> call.decision()
                        .filter(decision ->
                                decision.tableHash().equals(table.get().hash()))
                        .isPresent())
                .map(call -> new Handover.ShowRule(Integer.parseInt(call.row().rule()) - 1));
    }

    /** The call as text for elsewhere, by what it is called; empty where it cannot be written so. */
    Optional<String> copy(Form form) {
        return detail.get().flatMap(call -> switch (form) {
            case JSON -> Optional.of(CallCopy.json(call));
            case MARKDOWN -> Optional.of(CallCopy.markdown(call));
            case CURL -> CallCopy.curl(call, table.get());
        });
    }

    /** What a call can be copied as. */
    enum Form {
        JSON,
        MARKDOWN,
        CURL
    }

    private Optional<ChatRequest> request() {
        return detail.get().flatMap(CallDetail::request);
    }
}
