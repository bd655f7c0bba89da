package signalbox.ui.shell;

import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.ui.common.Strings;

/** Says in the top bar that answers are simulated and calls are a sample; pressed, it says how to make real ones. */
final class PracticeMark extends Button {
    PracticeMark(ShellViewModel viewModel) {
        super(Strings.text("shell.practice.mark"), new FontIcon(Feather.ALERT_CIRCLE));
        setId("practice-mark");
        getStyleClass().setAll("badge", "practice", "practice-mark");
        setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        viewModel.statusProperty().subscribe(status -> setVisible(status != null && status.practice()));
        setOnAction(event -> viewModel.overlayProperty().set(Overlay.PRACTICE));
    }
}
