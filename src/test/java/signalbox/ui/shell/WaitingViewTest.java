package signalbox.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import signalbox.core.calllog.CallLogException;
import signalbox.core.chat.ChatRequest;
import signalbox.core.chat.RoutingHints;
import signalbox.core.pricing.Money;
import signalbox.core.provider.ProviderFailure;
import signalbox.support.CallBuilder;
import signalbox.ui.common.ScreenId;

final class WaitingViewTest extends ShellWindow {
    @Start
    void open(Stage stage) throws Exception {
        show(stage);
        for (String prompt : List.of("Why is it blue?", "And why is it dark?")) {
            var asked = ChatRequest.ofPrompt(prompt, new RoutingHints(null, null, "standard"));
            log().escalations()
                    .keep(log().append(new CallBuilder().asked(asked).failed().build()), Instant.now());
        }
        status = new ShellStatus(true, Money.of("4.12"), 0, 1204, List.of(), "any.db", 2);
        viewModel.refreshStatus();
    }

    @Test
    void sendsACallAgainUntilAModelServesIt(FxRobot robot) throws CallLogException {
        dispatcher.fail("standard: Why is it blue?", Optional.of(new ProviderFailure.EmptyAnswer()));
        robot.clickOn("#calls-waiting").clickOn("Send again");
        assertThat(log().escalations().waiting()).hasSize(2);
        assertThat(robot.lookup("#waiting .error-note .sentence").queryLabeled().getText())
                .startsWith("Again no model answered, and the call goes on waiting.");

        dispatcher.fail("standard: Why is it blue?", Optional.empty());
        robot.clickOn("Send again");

        assertThat(dispatcher.sent()).containsOnly("standard: Why is it blue?");
        assertThat(log().escalations().waiting()).containsExactly(2L);
        assertThat(robot.lookup("#waiting-outcome").queryLabeled().getText()).contains("answered; the answer is call");
        assertThat(robot.lookup("Why is it blue?").tryQuery()).isEmpty();
    }

    @Test
    void dismissesCallsByKeysAlone(FxRobot robot) throws CallLogException {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        robot.write("calls that wait").type(KeyCode.ENTER);
        robot.type(KeyCode.TAB, 2).type(KeyCode.SPACE);

        assertThat(log().escalations().waiting()).containsExactly(2L);
        assertThat(robot.lookup("#waiting-outcome").queryLabeled().getText()).isEqualTo("Call 1 waits no longer.");

        robot.type(KeyCode.TAB, 2).type(KeyCode.SPACE);
        assertThat(log().escalations().waiting()).isEmpty();

        robot.type(KeyCode.ESCAPE);
        assertThat(viewModel.overlayProperty().get()).isEqualTo(Overlay.NONE);
    }

    @Test
    void handsACallToThePlayground(FxRobot robot) {
        robot.clickOn("#calls-waiting").clickOn("Open in the playground");

        assertThat(viewModel.screenProperty().get()).isEqualTo(ScreenId.PLAYGROUND);
        assertThat(events(ScreenId.PLAYGROUND)).contains("took Try");
        assertThat(viewModel.overlayProperty().get()).isEqualTo(Overlay.NONE);
    }
}
