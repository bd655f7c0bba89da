package signalbox.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

final class SnapshotsTest {
    @TempDir
    Path folder;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void drawsAViewInEitherThemeAtTheSizeAskedFor() throws Exception {
        Image light = draw(Theme.LIGHT);
        Image dark = draw(Theme.DARK);

        assertThat(light.getWidth()).isEqualTo(1920);
        assertThat(light.getHeight()).isEqualTo(1080);
        assertThat(corner(light)).isEqualTo(Color.web("#f6f8fa"));
        assertThat(corner(dark)).isEqualTo(Color.web("#0d1117"));
    }

    @Test
    void waitsUntilTheViewIsSettled() throws Exception {
        BackgroundTasks tasks = new BackgroundTasks();
        Label label = new Label("empty");
        Path file = folder.resolve("settled.png");
        Snapshots.write(
                () -> {
                    StackPane view = new StackPane(label);
                    tasks.later(Duration.ofMillis(300), () -> label.setText("full"));
                    return view;
                },
                Theme.LIGHT,
                100,
                50,
                file,
                tasks::isIdle);

        assertThat(label.getText()).isEqualTo("full");
    }

    @Test
    void letsGoOfTheViewOnceItIsDrawn() throws Exception {
        StackPane view = new StackPane();

        Snapshots.write(() -> view, Theme.LIGHT, 100, 50, folder.resolve("gone.png"), () -> true);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(view.getScene()).isNull();
    }

    private Image draw(Theme theme) throws Exception {
        Path file = folder.resolve(theme + ".png");
        Snapshots.write(() -> new StackPane(new Label("Signalbox")), theme, 1920, 1080, file, () -> true);
        Image image = new Image(file.toUri().toString());
        assertThat(image.isError()).isFalse();
        return image;
    }

    private static Color corner(Image image) {
        return image.getPixelReader().getColor(2, 2);
    }
}
