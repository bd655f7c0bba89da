package signalbox.ui.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.CallLog;
import signalbox.core.pricing.PriceList;
import signalbox.core.provider.ProviderKeys;
import signalbox.core.table.ShippedTable;
import signalbox.core.table.TableStore;
import signalbox.ui.common.BackgroundTasks;
import signalbox.ui.common.Theme;

@Timeout(60)
final class RoutingScreenTest {
    @TempDir
    private Path folder;

    private final FxRobot robot = new FxRobot();
    private final BackgroundTasks tasks = new BackgroundTasks();
    private TableStore store;
    private CallLog log;

    @BeforeEach
    void open() throws Exception {
        Files.writeString(folder.resolve("tiers.json"), ShippedTable.text());
        store = TableStore.open(folder.resolve("tiers.json"));
        log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC);
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            var screen = new RoutingScreen(
                    new RoutingServices(
                            store,
                            log,
                            RoutingFixture::router,
                            RoutingFixture.backtest(log),
                            new ProviderKeys(name -> null),
                            PriceList::shipped,
                            provider -> List.of()),
                    tasks,
                    _ -> {},
                    Clock.systemUTC());
            BorderPane window = new BorderPane(screen.view());
            window.setTop(new HBox(screen.barItems().toArray(Node[]::new)));
            Scene scene = new Scene(window, 980, 900);
            Theme.LIGHT.dress(scene);
            stage.setScene(scene);
            stage.show();
            screen.shown();
        });
        settle();
    }

    @AfterEach
    void close() throws Exception {
        settle();
        FxToolkit.cleanupStages();
        store.close();
        log.close();
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
        assertThat(changes()).isEqualTo("1 change not applied");

        robot.push(KeyCode.CONTROL, KeyCode.S);
        settle();
        assertThat(robot.lookup(".change").queryAll()).hasSize(1);
        robot.write("Cover the NHS");
        robot.push(KeyCode.ENTER);
        settle();

        assertThat(Files.readString(store.file())).contains("\\\\b|NHS\"");
        assertThat(store.history().versions().getFirst().summary()).isEqualTo("Cover the NHS");
        assertThat(changes()).isEqualTo("no changes");
        assertThat(robot.lookup(".sheet-box")
                        .tryQuery()
                        .orElseThrow()
                        .getParent()
                        .isVisible())
                .isFalse();
    }

    @Test
    void takesBackWhatWasTypedInOneStep() {
        robot.push(KeyCode.F2);
        robot.write("|NHS");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(changes()).isEqualTo("no changes");
        assertThat(robot.lookup("#pattern").<TextArea>query().getText()).doesNotContain("NHS");
    }

    @Test
    void saysWhatIsWrongWithAPatternWhileItIsTyped() throws Exception {
        robot.push(KeyCode.F2);
        robot.write("(");
        assertThat(robot.lookup(".check-line .label").<Label>query().getText()).contains("has no closing )");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        settle();
        assertThat(robot.lookup("#apply").<Button>query().isDisabled()).isTrue();
        robot.push(KeyCode.ESCAPE);
    }

    @Test
    void asksWhichTableToKeepWhenTheFileChangesUnderADraft() throws Exception {
        robot.push(KeyCode.ALT, KeyCode.DOWN);
        Files.writeString(store.file(), ShippedTable.text().replace("gpt-4o-mini", "theirs"));
        store.reload();
        settle();

        robot.clickOn("Compare");
        robot.interact(() -> robot.lookup("#take-theirs").<Button>query().fire());
        settle();

        assertThat(changes()).isEqualTo("no changes");
        assertThat(robot.lookup("theirs").tryQuery()).isPresent();
    }

    private String changes() {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#changes").<Label>query().getText();
    }

    private void settle() throws TimeoutException {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, tasks::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
