package signalbox.ui.shell;

import java.util.ArrayList;
import java.util.List;
import signalbox.ui.common.Action;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Strings;
import signalbox.ui.common.ThemeChoice;
import signalbox.ui.common.WindowTheme;

/** What can be done whichever screen is in front. */
final class ShellActions {
    private final ShellViewModel viewModel;
    private final WindowTheme theme;

    ShellActions(ShellViewModel viewModel, WindowTheme theme) {
        this.viewModel = viewModel;
        this.theme = theme;
    }

    List<Action> all() {
        List<Action> actions = new ArrayList<>();
        for (ScreenId screen : ScreenId.values()) {
            actions.add(new Action(
                    Strings.text("shell.action.goTo", ScreenNames.title(screen)),
                    ScreenNames.keys(screen),
                    () -> go(screen)));
        }
        actions.add(new Action(Strings.text("shell.action.palette"), "Ctrl+K", () -> toggle(Overlay.PALETTE)));
        actions.add(new Action(Strings.text("shell.action.keys"), "F1", () -> toggle(Overlay.KEYS)));
        actions.add(new Action(Strings.text("shell.action.key"), viewModel::askForAnyKey));
        actions.add(new Action(
                Strings.text("shell.action.waiting"),
                () -> viewModel.overlayProperty().set(Overlay.WAITING)));
        actions.add(new Action(Strings.text("shell.action.theme"), theme::toggle));
        actions.add(new Action(
                Strings.text("shell.action.systemTheme"),
                () -> theme.choiceProperty().set(ThemeChoice.SYSTEM)));
        actions.add(new Action(
                Strings.text("shell.action.firstSteps"),
                () -> viewModel.firstStepsProperty().set(true)));
        return List.copyOf(actions);
    }

    private void go(ScreenId screen) {
        viewModel.overlayProperty().set(Overlay.NONE);
        viewModel.screenProperty().set(screen);
    }

    private void toggle(Overlay overlay) {
        boolean open = viewModel.overlayProperty().get() == overlay;
        viewModel.overlayProperty().set(open ? Overlay.NONE : overlay);
    }
}
