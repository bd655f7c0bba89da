package signalbox.ui.playground;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import signalbox.core.calllog.Call;
import signalbox.core.routing.Router;
import signalbox.ui.common.TaskRunner;

/** Tells of answers how their route and cost differ from another time. On the JavaFX thread. */
final class Differences {
    private final Supplier<Router> router;
    private final TaskRunner tasks;

    Differences(Supplier<Router> router, TaskRunner tasks) {
        this.router = router;
        this.tasks = tasks;
    }

    /** Tells what the table of today would do with what was sent; sends nothing. */
    void tellToday(AnswerViewModel answer) {
        Router today = router.get();
        answer.callProperty()
                .get()
                .ifPresent(before -> tasks.run(
                        "",
                        _ -> today.decide(answer.request()),
                        decision -> answer.showDifference(RouteDifference.today(before, decision)),
                        _ -> {}));
    }

    /** Tells of each answer, once it has ended, what is different from the one before to the same tier. */
    static void tellRepeated(List<AnswerViewModel> before, List<AnswerViewModel> now) {
        for (AnswerViewModel answer : now) {
            before.stream()
                    .filter(old -> old.label().equals(answer.label()))
                    .findFirst()
                    .flatMap(old -> old.callProperty().get())
                    .ifPresent(call -> answer.callProperty().subscribe(ended -> tell(answer, call, ended)));
        }
    }

    private static void tell(AnswerViewModel answer, Call before, Optional<Call> ended) {
        ended.ifPresent(now -> answer.showDifference(RouteDifference.repeated(before, now)));
    }
}
