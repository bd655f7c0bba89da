package signalbox.ui.shell;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Strings;
import signalbox.ui.common.TaskProgress;

/** The running tasks: the oldest with its progress and cancel, the others behind a button. */
final class TasksMark extends HBox {
    private final ObservableList<TaskProgress> running;
    private final MenuButton others = new MenuButton();

    TasksMark(ObservableList<TaskProgress> running) {
        this.running = running;
        getStyleClass().add("tasks-mark");
        others.getStyleClass().addAll(Styles.FLAT, "status-button");
        others.setPopupSide(Side.TOP);
        running.addListener((ListChangeListener<TaskProgress>) change -> refresh());
        refresh();
    }

    private void refresh() {
        getChildren().clear();
        if (running.isEmpty()) {
            others.hide();
            return;
        }
        getChildren().add(row(running.getFirst()));
        List<TaskProgress> rest = running.subList(1, running.size());
        others.getItems().setAll(rest.stream().map(TasksMark::item).toList());
        if (!rest.isEmpty()) {
            others.setText(Strings.text("shell.tasks.more", rest.size()));
            getChildren().add(others);
        }
    }

    private static CustomMenuItem item(TaskProgress task) {
        return new CustomMenuItem(row(task), false);
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
