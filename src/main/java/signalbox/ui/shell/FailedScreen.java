package signalbox.ui.shell;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import signalbox.ui.common.EmptyState;
import signalbox.ui.common.Screen;
import signalbox.ui.common.ScreenId;
import signalbox.ui.common.Strings;

/** Stands in for a screen that could not be built; the others go on working. */
final class FailedScreen implements Screen {
    private final ScreenId id;
    private final StackPane view;

    FailedScreen(ScreenId id, RuntimeException cause, Runnable onRetry) {
        this.id = id;
        String reason = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        this.view = new StackPane(new EmptyState(
                        Feather.ALERT_TRIANGLE,
                        Strings.text("shell.failed.title", ScreenNames.title(id)),
                        Strings.text("shell.failed.sentence", reason))
                .withAction(Strings.text("shell.failed.retry"), onRetry));
        view.getStyleClass().add("screen");
    }

    @Override
    public ScreenId id() {
        return id;
    }

    @Override
    public Region view() {
        return view;
    }
}
