package signalbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import signalbox.ui.common.Handover;
import signalbox.ui.common.ScreenId;

final class KeyEntryViewTest extends ShellWindow {
    @Start
    void open(Stage stage) throws Exception {
        show(stage);
    }

    @Test
    void takesAKeyOnceAndShowsItNowhere(FxRobot robot) {
        robot.clickOn("#practice-mark").clickOn("#key-field").write("sk-typed").clickOn("#keep-key");

        assertThat(keys.keyFor(TABLE.requireProvider("any"))).contains("sk-typed");
        assertThat(robot.lookup("#key-field").queryTextInputControl().getText()).isEmpty();
        assertThat(robot.lookup("#key-outcome").queryLabeled().getText())
                .isEqualTo("The key of any is used from the next call on, until Signalbox ends. "
                        + "This machine has no keychain that the program can use.");
    }

    @Test
    void explainsPracticeMode(FxRobot robot) {
        robot.clickOn("#practice-mark");
        assertThat(robot.lookup("Practice mode").tryQuery()).isPresent();

        robot.type(KeyCode.ENTER);

        assertThat(robot.lookup("Practice mode").tryQuery()).isEmpty();
    }

    @Test
    void tabStaysInABoxThatLiesOverTheScreen(FxRobot robot) {
        robot.clickOn("#practice-mark");
        for (int i = 0; i < 4; i++) {
            robot.type(KeyCode.TAB);
            assertThat(robot.lookup(".practice-view").query().isFocusWithin()).isTrue();
        }
        robot.clickOn("#key-field").press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);

        assertThat(robot.lookup("#key-provider").query().isFocused()).isTrue();
    }

    @Test
    void asksForTheKeyOfTheProviderThatAScreenNames(FxRobot robot) {
        keys.keep("ANY", "sk-wrong");
        robot.interact(() -> viewModel.hand(new Handover.AskForKey(ScreenId.PLAYGROUND, "any")));
        assertThat(robot.lookup("A key of any is held until Signalbox ends; another one takes its place.")
                        .tryQuery())
                .isPresent();
        robot.write("sk-right").type(KeyCode.ENTER, KeyCode.ESCAPE);

        assertThat(keys.keyFor(TABLE.requireProvider("any"))).contains("sk-right");
        assertThat(viewModel.overlayProperty().get()).isEqualTo(Overlay.NONE);
        assertThat(events(ScreenId.PLAYGROUND)).containsExactly("shown");
    }
}
