package signalbox.ui.common;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/**
 * Draws views to PNG files, in a window that is really shown, so that tables and charts have laid themselves out. Meant
 * for JavaFX's headless platform. The JavaFX toolkit must have been started; afterwards it goes on without a window until
 * it is told to exit.
 */
public final class Snapshots {
    /** Layout passes until nothing moves any more; charts with their axes need the most. */
    private static final int SETTLING_PULSES = 12;

    private static final double SMALL = 100;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private Snapshots() {}

    /**
     * Builds a view on the JavaFX thread, shows it, waits until it has settled and writes what it looks like. Blocks;
     * not to be called on the JavaFX thread.
     *
     * @param width of the picture in pixels
     * @param settled whether the view has everything it shows, such as {@code tasks::isIdle}; waited for at most 20
     *     seconds
     */
    public static void write(
            Supplier<? extends Region> view, Theme theme, int width, int height, Path file, BooleanSupplier settled)
            throws IOException, InterruptedException {
        CompletableFuture<WritableImage> picture = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        Platform.runLater(() -> {
            try {
                StackPane paper = new StackPane(view.get());
                paper.getStyleClass().add("root");
                paper.setManaged(false);
                paper.resize(width, height);
                new Settling(show(paper, theme), paper, settled, picture).begin();
            } catch (RuntimeException broken) {
                picture.completeExceptionally(broken);
            }
        });
        try {
            PngFile.write(picture.get(), file);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The view cannot be drawn", broken.getCause());
        }
    }

    /** The headless screen has room for 1000 × 1000 pixels, so the window is small and the paper reaches beyond it. */
    private static Stage show(Region paper, Theme theme) {
        Scene scene = new Scene(new Pane(paper), SMALL, SMALL);
        theme.dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        paper.requestFocus();
        return stage;
    }

    /** Counts layout passes, starting over as long as the view is not settled, and then takes the picture. */
    private static final class Settling {
        private final Stage stage;
        private final Region paper;
        private final BooleanSupplier settled;
        private final CompletableFuture<WritableImage> picture;
        private final long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        private final Runnable pulse = this::pulsed;
        private int quietPulses;

        Settling(Stage stage, Region paper, BooleanSupplier settled, CompletableFuture<WritableImage> picture) {
            this.stage = stage;
            this.paper = paper;
            this.settled = settled;
            this.picture = picture;
        }

        void begin() {
            stage.getScene().addPostLayoutPulseListener(pulse);
            Platform.requestNextPulse();
        }

        private void pulsed() {
            boolean late = System.nanoTime() > deadline;
            quietPulses = settled.getAsBoolean() || late ? quietPulses + 1 : 0;
            if (quietPulses < SETTLING_PULSES) {
                Platform.requestNextPulse();
                return;
            }
            stage.getScene().removePostLayoutPulseListener(pulse);
            Platform.runLater(this::take);
        }

        private void take() {
            try {
                SnapshotParameters whole = new SnapshotParameters();
                whole.setViewport(new Rectangle2D(0, 0, paper.getWidth(), paper.getHeight()));
                picture.complete(paper.snapshot(whole, null));
            } catch (RuntimeException broken) {
                picture.completeExceptionally(broken);
            } finally {
                stage.hide();
                // What a view does only while it is seen must end.
                stage.getScene().setRoot(new Pane());
            }
        }
    }
}
