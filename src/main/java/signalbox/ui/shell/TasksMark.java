package signalbox.ui.shell;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskProgress;

/** The running tasks: the oldest with its progress and cancel, the others behind a button. */
final class TasksMark extends HBox {
    private final ObservableList<TaskProgress> running;
    private final VBox all = new VBox();
    private final Popover popover = new Popover(all);

    TasksMark(ObservableList<TaskProgress> running) {
        this.running = running;
        getStyleClass().add("tasks-mark");
        all.getStyleClass().add("tasks-list");
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_RIGHT);
        popover.setHeaderAlwaysVisible(false);
        running.addListener((ListChangeListener<TaskProgress>) change -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren().clear();
        all.getChildren().setAll(running.stream().map(TasksMark::row).toList());
        if (running.isEmpty()) {
            popover.hide();
            return;
        }
        getChildren().add(row(running.getFirst()));
        if (running.size() > 1) {
            getChildren().add(moreButton(running.size() - 1));
        }
    }

    private Node moreButton(int others) {
        Button button = new Button(Strings.text("shell.tasks.more", others));
        button.getStyleClass().addAll(Styles.FLAT, "status-button");
        button.setOnAction(event -> popover.show(button));
        return button;
    }

    private static Node row(TaskProgress task) {
        Label title = new Label(task.title());
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.fractionProperty());
        Label words = new Label();
        words.getStyleClass().add("muted");
        words.textProperty().bind(task.wordsProperty());
        Button cancel = new Button(null, new FontIcon(Feather.X));
        cancel.getStyleClass().addAll(Styles.FLAT, "status-button");
        cancel.setAccessibleText(Strings.text("shell.tasks.cancel", task.title()));
        cancel.setTooltip(new Tooltip(Strings.text("shell.tasks.cancel", task.title())));
        cancel.setOnAction(event -> task.cancel());
        HBox row = new HBox(title, bar, words, cancel);
        row.getStyleClass().add("task-row");
        return row;
    }
}
