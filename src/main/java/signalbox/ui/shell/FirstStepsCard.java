package signalbox.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Strings;

/** The first three steps of someone new, above whichever screen is in front, until they are put away. */
final class FirstStepsCard extends HBox {
    FirstStepsCard(ShellViewModel viewModel) {
        getStyleClass().add("first-steps");
        getChildren()
                .setAll(
                        step(viewModel, 1, ScreenId.CALLS, "shell.steps.calls.title", "shell.steps.calls.sentence"),
                        step(
                                viewModel,
                                2,
                                ScreenId.ROUTING,
                                "shell.steps.routing.title",
                                "shell.steps.routing.sentence"),
                        step(
                                viewModel,
                                3,
                                ScreenId.COMPARE,
                                "shell.steps.compare.title",
                                "shell.steps.compare.sentence"),
                        close(viewModel));
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(viewModel.firstStepsProperty());
    }

    private static Node step(ShellViewModel viewModel, int number, ScreenId screen, String titleKey, String textKey) {
        Label count = new Label(Integer.toString(number));
        count.getStyleClass().add("step-number");
        Label title = new Label(Strings.text(titleKey));
        title.getStyleClass().add("card-title");
        Label sentence = new Label(Strings.text(textKey));
        sentence.getStyleClass().addAll("muted", "small");
        HBox face = new HBox(12, count, new VBox(2, title, sentence));
        face.setAlignment(Pos.CENTER_LEFT);
        Button step = new Button(null, face);
        step.getStyleClass().addAll(Styles.FLAT, "step");
        step.setMaxWidth(Double.MAX_VALUE);
        step.setOnAction(event -> viewModel.screenProperty().set(screen));
        HBox.setHgrow(step, Priority.ALWAYS);
        return step;
    }

    private static Node close(ShellViewModel viewModel) {
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("close-first-steps");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        close.setTooltip(new Tooltip(Strings.text("shell.steps.close")));
        close.setAccessibleText(Strings.text("shell.steps.close"));
        close.setOnAction(event -> viewModel.firstStepsProperty().set(false));
        return close;
    }
}
