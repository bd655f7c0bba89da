package signalbox.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
final class PartByPartTest {
    private static final int PARTS = 4;

    private final FxRobot robot = new FxRobot();
    private final StackPane window = new StackPane();
    private final VBox view = new VBox();
    private final PartByPart parts = new PartByPart(view, steps());
    /** How many parts were in their places after each layout. */
    private final List<Integer> laidOut = new ArrayList<>();

    private List<Runnable> steps() {
        List<Runnable> steps = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            steps.add(() -> view.getChildren().add(new Rectangle(10, 10)));
        }
        return steps;
    }

    @Start
    void show(Stage stage) {
        Scene scene = new Scene(window, 100, 100);
        stage.setScene(scene);
        scene.addPostLayoutPulseListener(() -> laidOut.add(view.getChildren().size()));
        stage.show();
    }

    @Test
    void putsNothingInItsPlaceBeforeTheViewIsShown() {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.getChildren()).isEmpty();
        assertThat(parts.isWhole()).isFalse();
    }

    @Test
    void laysOutOneMorePartAtATime() throws TimeoutException {
        robot.interact(() -> window.getChildren().add(view));
        awaitWhole();
        WaitForAsyncUtils.waitForFxEvents();

        List<Integer> seen = laidOut.stream().distinct().toList();
        assertThat(view.getChildren()).hasSize(PARTS);
        assertThat(seen).startsWith(0, 1, 2, 3);
    }

    @Test
    void putsTheRestInPlaceAtOnceForWhatCannotWait() {
        robot.interact(() -> {
            window.getChildren().add(view);
            parts.finish();
            assertThat(view.getChildren()).hasSize(PARTS);
            assertThat(parts.isWhole()).isTrue();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.getChildren()).hasSize(PARTS);
    }

    @Test
    void goesOnWhenAViewThatWasTakenAwayIsShownAgain() throws TimeoutException {
        robot.interact(() -> {
            window.getChildren().add(view);
            window.getChildren().clear();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.getChildren()).isEmpty();

        robot.interact(() -> window.getChildren().add(view));
        awaitWhole();
        assertThat(view.getChildren()).hasSize(PARTS);
    }

    private void awaitWhole() throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, parts::isWhole);
    }
}
