package signalbox.app;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import signalbox.core.review.Scope;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Strings;
import signalbox.ui.compare.CompareScreen;

/** The states of a comparison, for pictures: what is kept of it, and the actions that lead to the state. */
enum CompareState {
    EMPTY,
    SET_UP,
    DRAW,
    DRAW_EMPTY,
    RUNNING("compare.action.run"),
    PAUSED("compare.action.table"),
    CAPPED("compare.action.run"),
    FAILED("compare.action.table"),
    LOST,
    LOST_TABLE("compare.action.table"),
    CHECKED,
    TABLE("compare.action.table"),
    NEED_MORE("compare.action.verdict"),
    KEEP("compare.action.verdict"),
    UNFIT("compare.action.verdict"),
    FIXED("compare.action.verdict"),
    JUDGE("compare.action.verdict"),
    JUDGE_FAILED("compare.action.verdict"),
    SWITCH("compare.action.verdict"),
    SWITCHED_BACK("compare.action.verdict", "compare.action.apply", "compare.action.takeBack"),
    /** After the others, since what it enters into the ledger stays in force; and so do the tables of those below. */
    APPLIED("compare.action.verdict", "compare.action.apply"),
    BUDGET("compare.action.run"),
    JUDGE_NONE("compare.action.verdict");

    private final List<String> actions;

    CompareState(String... actions) {
        this.actions = List.of(actions);
    }

    /** What to do, each once the step before has had its effect. */
    List<Consumer<CompareScreen>> steps() {
        List<Consumer<CompareScreen>> steps = new ArrayList<>();
        if (this == DRAW || this == DRAW_EMPTY) {
            String task = this == DRAW ? ComparisonScene.TASK : "no such task";
            steps.add(screen -> screen.take(new Handover.DrawExamples(Scope.task(task))));
        }
        for (String action : actions) {
            steps.add(screen -> press(screen, Strings.text(action)));
        }
        if (this == PAUSED) {
            // At once: the simulator would be done before a second look.
            steps.add(screen -> {
                press(screen, Strings.text("compare.action.run"));
                press(screen, Strings.text("compare.action.pause"));
            });
        }
        if (this == JUDGE || this == JUDGE_FAILED || this == JUDGE_NONE) {
            steps.add(CompareState::scrollDown);
        }
        return steps;
    }

    /** Whether the picture is taken while calls are under way. */
    boolean isUnderWay() {
        return this == RUNNING || this == PAUSED;
    }

    /** To what the verdict's page has below the evidence. */
    private static void scrollDown(CompareScreen screen) {
        for (Node page : screen.view().lookupAll(".page-scroll")) {
            if (page instanceof ScrollPane scroll) {
                scroll.setVvalue(scroll.getVmax());
            }
        }
    }

    private static void press(CompareScreen screen, String name) {
        screen.actions().stream()
                .filter(action -> action.title().equals(name))
                .findFirst()
                .ifPresent(action -> action.run().run());
    }
}
