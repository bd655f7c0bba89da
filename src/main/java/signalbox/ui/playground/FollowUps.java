package signalbox.ui.playground;

import java.util.List;
import java.util.Optional;
import signalbox.core.routing.Decision;
import signalbox.core.routing.Router;
import signalbox.core.table.HardRoute;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.TaskRunner;

/** What an answer can lead to beyond the conversation: a label, a rule, an example to compare. On the JavaFX thread. */
final class FollowUps {
    private final PlaygroundServices services;
    private final TaskRunner tasks;
    private final Navigator navigator;

    FollowUps(PlaygroundServices services, TaskRunner tasks, Navigator navigator) {
        this.services = services;
        this.tasks = tasks;
        this.navigator = navigator;
    }

    /** What the operator says of how an answer's prompt was judged. */
    CorrectionViewModel correction(AnswerViewModel answer) {
        return new CorrectionViewModel(answer.request().lastUserText(), services.labels(), tasks);
    }

    /** A rule in the making from an answer's prompt. */
    RuleViewModel ruleFrom(AnswerViewModel answer) {
        String tier = answer.decisionProperty()
                .get()
                .map(Decision::tier)
                .orElse(services.router().get().table().defaultTier());
        return new RuleViewModel(answer.request().lastUserText(), tier, services.prompts(), tasks);
    }

    /** What today's table would have decided without what decided on an answer; empty where another table did. */
    Optional<Decision> without(AnswerViewModel answer) {
        Router router = services.router().get();
        return answer.decisionProperty()
                .get()
                .filter(decision -> decision.tableHash().equals(router.table().hash()))
                .flatMap(decision -> router.without(answer.request(), decision));
    }

    /** Hands a rule to Routing, where it is a draft until it is applied. */
    void draftRule(HardRoute rule, int place) {
        navigator.hand(new Handover.DraftRule(rule, place));
    }

    /** Goes to a hard route, by its index in the table. */
    void openRule(int index) {
        navigator.hand(new Handover.ShowRule(index));
    }

    /** Hands what was sent to Compare, as an example. */
    void compare(AnswerViewModel answer) {
        navigator.hand(new Handover.Compare(List.of(answer.request())));
    }
}
