package signalbox.ui.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import signalbox.core.calllog.BodyPolicy;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.core.pricing.PriceBook;
import signalbox.support.CallBuilder;
import signalbox.support.FakeSettings;
import signalbox.support.ForeignLog;
import signalbox.support.Tables;
import signalbox.ui.common.BackgroundTasks;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Theme;

final class CallsScreenTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final BackgroundTasks tasks = new BackgroundTasks();
    private final List<Handover> handed = new ArrayList<>();
    private CallLog log;

    @BeforeEach
    void open() throws CallLogException {
        log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC);
    }

    @AfterEach
    void close() throws CallLogException, TimeoutException {
        FxToolkit.cleanupStages();
        log.close();
    }

    @Test
    void aSelectedCallOpensAndCanBeTriedAgain() throws Exception {
        log.append(new CallBuilder().at(NOW.minusSeconds(60)).build());
        show();

        robot.interact(() -> table().getSelectionModel().select(0));
        settle();
        robot.interact(() -> button("Try in the Playground").fire());

        assertThat(handed).singleElement().isInstanceOf(Handover.Try.class);
        robot.interact(() -> table().requestFocus());
        robot.push(KeyCode.ESCAPE);
        settle();
        assertThat(robot.lookup(".drawer").<Node>query().isVisible()).isFalse();
    }

    @Test
    void aBarIsAFilterForTheList() throws Exception {
        log.append(new CallBuilder().at(NOW.minusSeconds(60)).task("qa").build());
        log.append(new CallBuilder().at(NOW.minusSeconds(50)).task("coding").build());
        show();

        robot.interact(() -> robot.lookup(node -> node instanceof Button bar
                        && bar.getStyleClass().contains("bar-row")
                        && String.valueOf(bar.getAccessibleText()).startsWith("coding"))
                .<Button>query()
                .fire());
        settle();

        assertThat(table().getItems()).hasSize(1);
        assertThat(robot.lookup(".chip").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .contains("task: coding");
    }

    @Test
    void aDragOverDaysIsAPeriod() throws Exception {
        log.append(new CallBuilder().at(NOW.minus(Duration.ofDays(20))).build());
        log.append(new CallBuilder().at(NOW.minusSeconds(60)).build());
        show();
        Region chart = robot.lookup(".timeline").query();

        robot.interact(() -> {
            mouse(chart, MouseEvent.MOUSE_PRESSED, chart.getWidth() / 2);
            mouse(chart, MouseEvent.MOUSE_DRAGGED, chart.getWidth() - 6);
            mouse(chart, MouseEvent.MOUSE_RELEASED, chart.getWidth() - 6);
        });
        settle();

        assertThat(table().getItems()).hasSize(1);
        assertThat(robot.lookup(".chip").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .anySatisfy(text -> assertThat(text).endsWith(" to 10 Mar"));
    }

    @Test
    void anEmptyLogOffersTheWayToAFirstCall() throws Exception {
        show();

        robot.interact(() -> button("Send a prompt in the Playground").fire());

        assertThat(handed).singleElement().isInstanceOf(Handover.Try.class);
    }

    @Test
    void rowsOfAnotherProgramAppearWithinTwoSeconds() throws Exception {
        log.append(new CallBuilder().at(NOW.minusSeconds(60)).build());
        show();

        try (ForeignLog foreign = new ForeignLog(log.path())) {
            foreign.insert("2026-03-10T11:59:30", "nano", 0.5);
        }

        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> table().getItems().size() == 2);
    }

    private void show() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            CallsScreen screen = new CallsScreen(
                    new CallsServices(log, log, Tables::plain, PriceBook.NONE),
                    tasks,
                    handed::add,
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    new FakeSettings());
            Scene scene = new Scene(screen.view(), 980, 800);
            Theme.LIGHT.dress(scene);
            stage.setScene(scene);
            stage.show();
        });
        settle();
    }

    private static void mouse(Region target, EventType<MouseEvent> type, double x) {
        Point2D at = target.localToScene(x, 60);
        PickResult where = new PickResult(target, at.getX(), at.getY());
        Event.fireEvent(
                target,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        where));
    }

    private void settle() throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, tasks::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.sleep(Duration.ofMillis(50).toMillis(), TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, tasks::isIdle);
    }

    private TableView<?> table() {
        return robot.lookup(".table-view").queryTableView();
    }

    private Button button(String text) {
        return robot.lookup(node -> node instanceof Button button && text.equals(button.getText()))
                .query();
    }
}
