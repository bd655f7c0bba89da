package signalbox.ui.routing;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Router;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TableDocument;
import signalbox.ui.common.TaskRunner;

/** Tries a prompt under the draft and under the table in use, a moment after the last key. On the JavaFX thread. */
final class TryViewModel {
    private static final Duration PAUSE = Duration.ofMillis(80);

    /**
     * Where the prompt goes.
     *
     * @param prompt that was tried; empty where there is nothing to try
     * @param underDraftOrNull null while the draft has findings
     * @param liveOrNull under the table in use
     */
    record Result(
            String prompt,
            @Nullable Decision underDraftOrNull,
            @Nullable Decision liveOrNull) {
        static final Result NOTHING = new Result("", null, null);

        Optional<Decision> underDraft() {
            return Optional.ofNullable(underDraftOrNull);
        }

        Optional<Decision> live() {
            return Optional.ofNullable(liveOrNull);
        }

        /** Whether the draft would send the prompt elsewhere. */
        boolean moves() {
            return underDraftOrNull != null
                    && liveOrNull != null
                    && !(underDraftOrNull.tier().equals(liveOrNull.tier())
                            && underDraftOrNull.model().equals(liveOrNull.model()));
        }
    }

    private final DraftViewModel draft;
    private final Function<RoutingTable, Router> routers;
    private final TaskRunner tasks;
    private final StringProperty prompt = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>(Result.NOTHING);
    private TaskRunner.RunningTask pending = () -> {};
    /** The routers last used; making one compiles every pattern. Only read and set in the background task. */
    private volatile @Nullable Router draftRouter;

    private volatile @Nullable Router liveRouter;

    TryViewModel(DraftViewModel draft, Function<RoutingTable, Router> routers, TaskRunner tasks) {
        this.draft = draft;
        this.routers = routers;
        this.tasks = tasks;
        prompt.subscribe(this::tryAgain);
        draft.stateProperty().subscribe(this::tryAgain);
    }

    StringProperty promptProperty() {
        return prompt;
    }

    ReadOnlyObjectProperty<Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    private void tryAgain() {
        pending.cancel();
        if (prompt.get().isBlank()) {
            result.set(Result.NOTHING);
            return;
        }
        pending = tasks.later(PAUSE, this::start);
    }

    private void start() {
        String text = prompt.get();
        TableDocument drafted = draft.state().document();
        TableDocument live = draft.state().base();
        pending = tasks.run(
                "", progress -> decide(text, drafted, live), result::set, failure -> result.set(Result.NOTHING));
    }

    private Result decide(String text, TableDocument drafted, TableDocument live) {
        ChatRequest request = ChatRequest.ofPrompt(text, RoutingHints.NONE);
        liveRouter = live.table().map(table -> routerFor(table, liveRouter)).orElse(null);
        draftRouter =
                drafted.table().map(table -> routerFor(table, draftRouter)).orElse(null);
        return new Result(text, decision(draftRouter, request), decision(liveRouter, request));
    }

    private static @Nullable Decision decision(@Nullable Router router, ChatRequest request) {
        return router == null ? null : router.decide(request);
    }

    private Router routerFor(RoutingTable table, @Nullable Router last) {
        return last != null && last.table().equals(table) ? last : routers.apply(table);
    }
}
