package signalbox.ui.routing;

import java.util.ArrayList;
import java.util.List;
import signalbox.ui.common.Action;
import signalbox.ui.common.Strings;

/** Everything that can be done on the screen, with its keys. */
final class RoutingActions {
    private final RoutingViewModel model;
    private final RuleListViewModel rules;
    private final RoutingView view;

    RoutingActions(RoutingViewModel model, RuleListViewModel rules, RoutingView view) {
        this.model = model;
        this.rules = rules;
        this.view = view;
    }

    List<Action> all() {
        DraftViewModel draft = model.draft();
        List<Action> actions = new ArrayList<>();
        add(actions, "routing.action.review", "Ctrl+S", view::openReview);
        actions.add(
                step("routing.action.undo", "routing.bar.undo", draft.state().undo(), "Ctrl+Z", draft::undo));
        actions.add(
                step("routing.action.redo", "routing.bar.redo", draft.state().redo(), "Ctrl+Shift+Z", draft::redo));
        add(actions, "routing.action.add-rule", "Ctrl+N", this::addRule);
        add(actions, "routing.action.add-tier", "Ctrl+Shift+N", this::addTier);
        add(actions, "routing.action.edit", "F2", view.inspector()::focusFirst);
        add(actions, "routing.action.duplicate", "Ctrl+D", model::duplicate);
        add(actions, "routing.action.remove", "Delete", model::remove);
        add(actions, "routing.action.up", "Alt+Up", () -> move(-1));
        add(actions, "routing.action.down", "Alt+Down", () -> move(1));
        add(actions, "routing.action.toggle", "Ctrl+E", model::toggle);
        add(actions, "routing.action.problem", "F8", this::showProblem);
        add(actions, "routing.action.tiers", "Alt+1", view::focusTiers);
        add(actions, "routing.action.rules", "Alt+2", () -> view.focus(RoutingTab.RULES));
        add(actions, "routing.action.routes", "Alt+3", () -> view.focus(RoutingTab.ROUTES));
        add(actions, "routing.action.classifier", "Alt+4", () -> view.focus(RoutingTab.CLASSIFIER));
        add(actions, "routing.action.calls", "Alt+5", () -> view.focus(RoutingTab.CALLS));
        add(actions, "routing.action.providers", "Alt+6", () -> view.focus(RoutingTab.PROVIDERS));
        add(actions, "routing.action.filter", "Ctrl+F", view::focusFilter);
        add(actions, "routing.action.try", "Ctrl+T", view.tries()::focusPrompt);
        add(actions, "routing.action.history", "Ctrl+H", view::openHistory);
        add(actions, "routing.action.diagram", "Ctrl+G", view::openDiagram);
        add(actions, "routing.action.discard", "", draft::discard);
        add(actions, "routing.action.empty", "", draft::beginEmpty);
        return actions;
    }

    private static void add(List<Action> actions, String key, String keys, Runnable run) {
        actions.add(new Action(Strings.text(key), keys, run));
    }

    private static Action step(String plainKey, String namedKey, String name, String keys, Runnable run) {
        String title = name.isEmpty() ? Strings.text(plainKey) : Strings.text(namedKey, name);
        return new Action(title, keys, run);
    }

    /** A fallback that has the focus moves among the fallbacks; else what is selected moves. */
    private void move(int by) {
        if (!view.inspector().moveFallback(by)) {
            if (model.selectionProperty().get() instanceof Selection.OfRule) {
                rules.move(by);
            } else {
                model.move(by);
            }
        }
    }

    private void addRule() {
        rules.clear();
        model.addRule();
        view.inspector().focusFirst();
    }

    private void addTier() {
        model.addTier();
        view.inspector().focusFirst();
    }

    private void showProblem() {
        model.showFirstProblem();
        view.focusProblem();
    }
}
