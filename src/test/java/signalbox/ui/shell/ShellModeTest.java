package signalbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import signalbox.core.pricing.Money;
import signalbox.ui.common.ScreenId;

final class ShellModeTest extends ShellWindow {
    @Start
    void open(Stage stage) throws Exception {
        show(stage);
    }

    @Test
    void marksPracticeModeAndTellsTodaysSpend(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(robot.lookup(".badge.practice").tryQuery()).isPresent();
        assertThat(robot.lookup("today $4.12 · 1,204 calls").tryQuery()).isPresent();
    }

    @Test
    void leavesTheScreenInFrontInItsModeUntilTheOperatorWantsTheOther(FxRobot robot) {
        robot.clickOn("#navigate-COMPARE").clickOn("#navigate-PLAYGROUND");
        changeMode(robot, false);
        assertThat(robot.lookup("#mode-note").query().isVisible()).isTrue();
        assertThat(builds).containsExactly(ScreenId.ROUTING, ScreenId.COMPARE, ScreenId.PLAYGROUND);

        robot.clickOn("#bring-mode");

        assertThat(robot.lookup("#mode-note").query().isVisible()).isFalse();
        assertThat(builds)
                .containsExactly(ScreenId.ROUTING, ScreenId.COMPARE, ScreenId.PLAYGROUND, ScreenId.PLAYGROUND);
    }

    @Test
    void buildsScreensAnewForAnotherModeOnceTheyAreLeftButNeverTheOneThatEditsTheTable(FxRobot robot) {
        robot.clickOn("#navigate-PLAYGROUND");
        changeMode(robot, false);
        robot.clickOn("#navigate-ROUTING").clickOn("#navigate-PLAYGROUND");

        assertThat(robot.lookup("#mode-note").query().isVisible()).isFalse();
        assertThat(builds).containsExactly(ScreenId.ROUTING, ScreenId.PLAYGROUND, ScreenId.PLAYGROUND);

        robot.clickOn("#navigate-ROUTING");
        changeMode(robot, true);

        assertThat(robot.lookup("#mode-note").query().isVisible()).isFalse();
        robot.clickOn("#navigate-PLAYGROUND");
        assertThat(builds).hasSize(4).endsWith(ScreenId.PLAYGROUND);
    }

    @Test
    void changingThereAndBackLeavesTheScreenInFrontInPeace(FxRobot robot) {
        robot.clickOn("#navigate-PLAYGROUND");
        changeMode(robot, false);
        changeMode(robot, true);

        assertThat(robot.lookup("#mode-note").query().isVisible()).isFalse();
        assertThat(builds).containsExactly(ScreenId.ROUTING, ScreenId.PLAYGROUND);
    }

    @Test
    void tellsOfCallsThatWaitAndOfModelsLeftAlone(FxRobot robot) {
        ProviderHealth resting = new ProviderHealth(
                "any", true, 5, 5, List.of(new ProviderHealth.Rest("m", Instant.parse("2026-03-10T12:00:30Z"))));
        robot.interact(() -> {
            status = new ShellStatus(true, Money.of("4.12"), 0, 1204, List.of(resting), "any.db", 2);
            viewModel.refreshStatus();
        });

        assertThat(robot.lookup("2 calls wait").tryQuery()).isPresent();
        assertThat(robot.lookup("any: m left alone until 12:00:30").tryQuery()).isPresent();
    }

    private void changeMode(FxRobot robot, boolean practice) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            status = new ShellStatus(practice, Money.of("4.12"), 0, 1204, List.of(), "any.db", 0);
            viewModel.refreshStatus();
        });
    }
}
