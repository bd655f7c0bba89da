package signalbox.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import signalbox.core.table.ShippedTable;
import signalbox.core.table.TableStore;

@Timeout(60)
final class RoutingScreenTest {
    @TempDir
    private Path folder;

    private RoutingWindow window;
    private FxRobot robot;
    private TableStore store;

    @BeforeEach
    void open() throws Exception {
        window = new RoutingWindow(folder);
        robot = window.robot;
        store = window.store;
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void aPriceThatCannotBeTakenIsThereAgainWhenItsTierIsSelectedAgain() {
        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        TextField price = robot.lookup("#input-price").query();
        robot.interact(() -> price.setText("12 cents"));

        robot.push(KeyCode.ALT, KeyCode.DIGIT1);
        robot.push(KeyCode.DOWN);
        assertThat(price.getText()).isEqualTo("5");
        robot.push(KeyCode.UP);

        assertThat(price.getText()).isEqualTo("12 cents");
    }

    @Test
    void editsAPatternReviewsAndAppliesByKeyboardAlone() throws Exception {
        robot.push(KeyCode.F2);
        robot.write("|NHS");
        assertThat(window.changes()).isEqualTo("1 change not applied");

        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.settle();
        assertThat(robot.lookup(".change").queryAll()).hasSize(1);
        robot.write("Cover the NHS");
        robot.push(KeyCode.ENTER);
        window.settle();

        assertThat(Files.readString(store.file())).contains("\\\\b|NHS\"");
        assertThat(store.history().versions().getFirst().summary()).isEqualTo("Cover the NHS");
        assertThat(window.changes()).isEqualTo("no changes");
        assertThat(robot.lookup(".sheet-box").tryQuery()).isEmpty();
    }

    @Test
    void takesBackWhatWasTypedInOneStep() {
        robot.push(KeyCode.F2);
        robot.write("|NHS");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(window.changes()).isEqualTo("no changes");
        assertThat(robot.lookup("#pattern").<TextArea>query().getText()).doesNotContain("NHS");
    }

    @Test
    void saysWhatIsWrongWithAPatternWhileItIsTyped() throws Exception {
        robot.push(KeyCode.F2);
        robot.write("(");
        assertThat(robot.lookup(".check-line .label").<Label>query().getText()).contains("has no closing )");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        window.settle();
        assertThat(robot.lookup("#apply").<Button>query().isDisabled()).isTrue();
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void asksWhichTableToKeepWhenTheFileChangesUnderADraft() throws Exception {
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        Files.writeString(store.file(), ShippedTable.text().replace("gpt-4o-mini", "theirs"));
        store.reload();
        window.settle();

        robot.clickOn("Compare");
        robot.interact(() -> robot.lookup("#take-theirs").<Button>query().fire());
        window.settle();

        assertThat(window.changes()).isEqualTo("no changes");
        assertThat(robot.lookup("theirs").tryQuery()).isPresent();
    }
}
