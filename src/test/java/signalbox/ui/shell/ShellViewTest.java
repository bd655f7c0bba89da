package signalbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.support.LogLines;
import signalbox.ui.common.Handover;
import signalbox.ui.common.ScreenId;

final class ShellViewTest extends ShellWindow {
    @Start
    void open(Stage stage) throws Exception {
        show(stage);
    }

    @Test
    void bringsScreensToTheFrontByKeyAndBuildsThemOnlyThen(FxRobot robot) {
        assertThat(built.keySet()).containsExactly(ScreenId.ROUTING);

        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);

        assertThat(robot.lookup("#screen-COMPARE").tryQuery()).isPresent();
        assertThat(robot.lookup("#screen-ROUTING").tryQuery()).isEmpty();
        assertThat(built.keySet()).containsExactly(ScreenId.ROUTING, ScreenId.COMPARE);
    }

    @Test
    void letsAScreenTakeTheFocusWhenItComesToTheFrontForTheFirstTime(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
        robot.write("typed at once");

        assertThat(robot.lookup("#late-PLAYGROUND").queryTextInputControl().getText())
                .isEqualTo("typed at once");
    }

    @Test
    void bringsScreensToTheFrontByClick(FxRobot robot) {
        robot.clickOn("#navigate-PLAYGROUND");

        assertThat(robot.lookup("#screen-PLAYGROUND").tryQuery()).isPresent();
    }

    @Test
    void runsAnActionOfThePaletteByTypingAFewOfItsLetters(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("goplay").type(KeyCode.ENTER);

        assertThat(viewModel.screenProperty().get()).isEqualTo(ScreenId.PLAYGROUND);
        assertThat(robot.lookup("#palette-query").tryQuery()).isEmpty();
    }

    @Test
    void listsTheKeysOfTheScreenInFront(FxRobot robot) {
        robot.type(KeyCode.F1);

        assertThat(robot.lookup("Count the beans of ROUTING").tryQuery()).isPresent();

        robot.type(KeyCode.ESCAPE);

        assertThat(robot.lookup("Count the beans of ROUTING").tryQuery()).isEmpty();
    }

    @Test
    void leavesPlainKeysToTheFieldThatHasTheFocus(FxRobot robot) {
        robot.clickOn("#field-ROUTING").type(KeyCode.B);

        assertThat(events(ScreenId.ROUTING)).doesNotContain("counted");

        robot.clickOn("Button").type(KeyCode.B);

        assertThat(events(ScreenId.ROUTING)).contains("counted");
    }

    @Test
    void keepsGoingWhenAScreenCannotBeBuiltAndTriesAgain(FxRobot robot) {
        try (LogLines logged = LogLines.of(Screens.class)) {
            robot.clickOn("#navigate-CALLS");
            assertThat(logged.lines()).containsExactly("ERROR The screen CALLS cannot be built");
        }
        assertThat(robot.lookup("Calls could not be opened").tryQuery()).isPresent();

        callsIsBroken = false;
        robot.clickOn("Try again");

        assertThat(robot.lookup("#screen-CALLS").tryQuery()).isPresent();
    }

    @Test
    void handsOverToTheScreenThatIsMeant(FxRobot robot) {
        robot.interact(
                () -> viewModel.hand(new Handover.Compare(List.of(ChatRequest.ofPrompt("Hello", RoutingHints.NONE)))));

        assertThat(events(ScreenId.COMPARE)).containsExactly("shown", "took Compare");
    }

    @Test
    void putsTheFirstStepsAway(FxRobot robot) {
        robot.clickOn("Compare two models");
        assertThat(viewModel.screenProperty().get()).isEqualTo(ScreenId.COMPARE);

        robot.clickOn("#close-first-steps");

        assertThat(robot.lookup(".first-steps").query().isVisible()).isFalse();
        assertThat(viewModel.firstStepsProperty().get()).isFalse();
    }
}
