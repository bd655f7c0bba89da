package signalbox.ui.calls;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import signalbox.ui.common.Action;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Navigator;
import signalbox.ui.common.Screen;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Settings;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskRunner;

/** Where the money goes: the call log under one filter, as figures, charts and a list. */
public final class CallsScreen implements Screen {
    private static final Duration BETWEEN_LOOKS = Duration.seconds(1);

    private final CallsViewModel model;
    private final CallsView view;

    public CallsScreen(CallsServices services, TaskRunner tasks, Navigator navigator, Clock clock, Settings settings) {
        model = new CallsViewModel(services, tasks, clock, settings);
        view = new CallsView(model, navigator);
        model.refresh();
        Timeline looks = new Timeline(
                new KeyFrame(BETWEEN_LOOKS.divide(2), tick -> lookForRows()),
                new KeyFrame(BETWEEN_LOOKS, tick -> lookForNews()));
        looks.setCycleCount(Animation.INDEFINITE);
        looks.play();
    }

    CallsViewModel model() {
        return model;
    }

    /** Whether nothing of the screen is still to be put in its place. */
    boolean isWhole() {
        return view.isWhole();
    }

    @Override
    public ScreenId id() {
        return ScreenId.CALLS;
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public List<Action> actions() {
        if (view.sheets().isOpen()) {
            return model.imports().stepProperty().get() == ImportViewModel.Step.PLAN
                    ? List.of(new Action(Strings.text("calls.import.start"), "Ctrl+Enter", model.imports()::start))
                    : List.of();
        }
        List<Action> actions = new ArrayList<>(List.of(
                new Action(Strings.text("calls.action.find"), "Ctrl+F", view::focusFilter),
                new Action(Strings.text("calls.action.facets"), "Ctrl+G", this::showFacets),
                new Action(Strings.text("calls.action.findings"), "Ctrl+J", view::showFindings),
                new Action(Strings.text("calls.action.calls"), "Ctrl+L", view::showCalls),
                new Action(Strings.text("calls.action.first"), view::openFirst),
                new Action(Strings.text("calls.action.undo"), "Ctrl+Z", model.looks()::undo),
                new Action(Strings.text("calls.action.redo"), "Ctrl+Shift+Z", model.looks()::redo),
                new Action(Strings.text("calls.action.clear"), model.looks()::clear),
                new Action(Strings.text("calls.action.save"), "Ctrl+S", view.sheets()::saveView),
                new Action(Strings.text("calls.action.import"), "Ctrl+O", view.sheets()::openImport),
                new Action(Strings.text("calls.action.export"), "Ctrl+E", view.sheets()::openExport),
                new Action(Strings.text("calls.action.report"), view.sheets()::chooseReport),
                new Action(Strings.text("calls.action.privacy"), view.sheets()::openPrivacy),
                new Action(Strings.text("calls.action.refresh"), "F5", model::refresh)));
        model.looks()
                .viewsProperty()
                .get()
                .forEach(saved -> actions.add(new Action(
                        Strings.text("calls.action.open", saved.name()),
                        () -> model.looks().open(saved))));
        return actions;
    }

    private void showFacets() {
        BooleanProperty open = model.facets().openProperty();
        open.set(!open.get());
    }

    /** Looks at another program's log for an import, as if it had been chosen in the box. */
    public void importFrom(Path file) {
        view.sheets().openImport(file);
    }

    /** Writes the calls looked at, as if the file had been chosen in the box. */
    public void exportTo(Path file) {
        view.sheets().openExport(file);
    }

    /** Writes a report of the calls looked at, as if the file had been chosen. */
    public void reportTo(Path file) {
        view.sheets().report(file);
    }

    @Override
    public void shown() {
        model.poll();
    }

    @Override
    public void take(Handover handover) {
        if (handover instanceof Handover.ShowCalls(var filter)) {
            model.looks().show(filter, Period.Everything.ALL);
        }
    }

    private void lookForRows() {
        if (view.getScene() != null) {
            model.list().follow();
        }
    }

    /** A screen that is not in front costs nothing. */
    private void lookForNews() {
        if (view.getScene() != null) {
            model.poll();
        }
    }
}
