package signalbox.ui.playground;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import signalbox.core.calllog.CallLogException;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.dispatch.BudgetGuard;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Router;
import signalbox.ui.common.TaskRunner;
import signalbox.ui.common.TaskRunner.RunningTask;

/** Keeps the preview of the route up with the draft: soon after typing stops, away from the JavaFX thread, for free. */
final class RoutePreviewViewModel {
    private static final Duration TYPING_PAUSE = Duration.ofMillis(60);

    private final Supplier<Router> router;
    private final BudgetGuard budgets;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<RoutePreview> preview;
    private @Nullable RunningTask waiting;
    private @Nullable RunningTask deciding;

    RoutePreviewViewModel(Supplier<Router> router, BudgetGuard budgets, TaskRunner tasks) {
        this.router = router;
        this.budgets = budgets;
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
        preview.set(new RoutePreview.Decided(router.get().table(), decision, BudgetOutcome.of(decision, false), text));
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
                _ -> decided(current, request),
                preview::set,
                failed -> preview.set(new RoutePreview.Problem(current.table(), String.valueOf(failed.getMessage()))));
    }

    private RoutePreview decided(Router current, ChatRequest request) throws CallLogException {
        BudgetGuard.Verdict verdict = budgets.judge(current.decide(request), request, current.table(), Instant.now());
        return new RoutePreview.Decided(
                current.table(),
                verdict.decision(),
                BudgetOutcome.of(verdict.decision(), verdict.warned()),
                request.text());
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
