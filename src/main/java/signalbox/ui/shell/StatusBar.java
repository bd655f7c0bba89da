package signalbox.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Formats;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskProgress;

/** Below the screens: mode, today's spend, providers, running tasks, the open log. */
final class StatusBar extends HBox {
    private final Label mode = new Label();
    private final Label today = new Label();
    private final HBox providers = new HBox();
    private final Button waiting = new Button(null, warningIcon());
    private final Label log = new Label();

    StatusBar(ShellViewModel viewModel, ObservableList<TaskProgress> running) {
        getStyleClass().add("status-bar");
        providers.getStyleClass().add("providers");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        for (Labeled part : new Labeled[] {mode, today, waiting, log}) {
            part.setMinWidth(USE_PREF_SIZE);
        }
        waiting.setId("calls-waiting");
        waiting.getStyleClass().addAll(Styles.FLAT, "status-button");
        waiting.setOnAction(event -> viewModel.overlayProperty().set(Overlay.WAITING));
        waiting.setTooltip(new Tooltip(Strings.text("shell.waiting.sentence")));
        waiting.setVisible(false);
        waiting.managedProperty().bind(waiting.visibleProperty());
        log.getStyleClass().add("muted");
        getChildren().setAll(mode, today, providers, waiting, space, new TasksMark(running), trouble(viewModel), log);
        viewModel.statusProperty().subscribe(this::show);
    }

    private void show(@Nullable ShellStatus status) {
        if (status == null) {
            return;
        }
        showMode(status.practice());
        today.setText(Strings.text(
                "shell.status.today",
                Formats.money(status.spentToday()),
                Formats.count(status.callsToday()),
                status.callsToday()));
        today.setTooltip(
                status.unknownToday() == 0
                        ? null
                        : new Tooltip(Strings.text("shell.status.unknownCosts", Formats.count(status.unknownToday()))));
        providers
                .getChildren()
                .setAll(status.providers().stream().map(ProviderMark::new).toList());
        waiting.setText(Strings.text("shell.waiting.count", status.waiting()));
        waiting.setVisible(status.waiting() > 0);
        log.setText(Strings.text("shell.status.log", status.logName()));
    }

    private void showMode(boolean practice) {
        mode.setText(Strings.text(practice ? "shell.status.practice" : "shell.status.live"));
        mode.getStyleClass().setAll("label", "mode", practice ? "practice" : "live");
        mode.setGraphic(new FontIcon(practice ? Feather.ALERT_CIRCLE : Feather.RADIO));
    }

    private static Label trouble(ShellViewModel viewModel) {
        Label label = new Label(null, warningIcon());
        label.textProperty().bind(viewModel.troubleProperty());
        label.visibleProperty().bind(viewModel.troubleProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static FontIcon warningIcon() {
        FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add("warning");
        return icon;
    }
}
