package signalbox.ui.playground;

import java.time.Duration;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Router;
import signalbox.ui.common.TaskRunner;
import signalbox.ui.common.TaskRunner.RunningTask;

/** Keeps the preview of the route up with the draft: soon after typing stops, away from the JavaFX thread, for free. */
final class RoutePreviewViewModel {
    private static final Duration TYPING_PAUSE = Duration.ofMillis(60);

    private final Supplier<Router> router;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<RoutePreview> preview;
    private @Nullable RunningTask waiting;
    private @Nullable RunningTask deciding;

    RoutePreviewViewModel(Supplier<Router> router, TaskRunner tasks) {
        this.router = router;
        this.tasks = tasks;
        this.preview =
                new ReadOnlyObjectWrapper<>(new RoutePreview.Idle(router.get().table()));
    }

    ReadOnlyObjectProperty<RoutePreview> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /** Decides once on nothing in particular, so that what is loaded at the first decision is there before a key is. */
    void warmUp() {
        Router current = router.get();
        tasks.run("", _ -> current.decide(ChatRequest.ofPrompt("Hello", RoutingHints.NONE)), _ -> {}, _ -> {});
    }

    /** Shows that there is nothing to decide. */
    void clear() {
        stop();
        preview.set(new RoutePreview.Idle(router.get().table()));
    }

    /** Shows why there is nothing to decide. */
    void complain(String sentence) {
        stop();
        preview.set(new RoutePreview.Problem(router.get().table(), sentence));
    }

    private void show(Decision decision, String text) {
        stop();
        preview.set(new RoutePreview.Decided(router.get().table(), decision, text));
    }

    /** Shows the route of an answer, until the draft changes. */
    void explain(AnswerViewModel answer) {
        answer.decisionProperty()
                .get()
                .ifPresent(decision -> show(decision, answer.request().text()));
    }

    /** Decides on a request once no other follows it for a moment. */
    void decideSoon(Supplier<ChatRequest> request) {
        stop();
        waiting = tasks.later(TYPING_PAUSE, () -> decide(request));
    }

    private void decide(Supplier<ChatRequest> draft) {
        Router current = router.get();
        ChatRequest request;
        try {
            request = draft.get();
        } catch (IllegalArgumentException wrong) {
            complain(String.valueOf(wrong.getMessage()));
            return;
        }
        deciding = tasks.run(
                "",
                _ -> current.decide(request),
                decision -> preview.set(new RoutePreview.Decided(current.table(), decision, request.text())),
                failed -> preview.set(new RoutePreview.Problem(current.table(), String.valueOf(failed.getMessage()))));
    }

    private void stop() {
        if (waiting != null) {
            waiting.cancel();
        }
        if (deciding != null) {
            deciding.cancel();
        }
    }
}
