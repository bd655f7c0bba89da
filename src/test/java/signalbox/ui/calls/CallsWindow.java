package signalbox.ui.calls;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallLogException;
import signalbox.ui.common.BackgroundTasks;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Theme;

/** The Calls screen in a window, over a log in a folder. */
final class CallsWindow implements AutoCloseable {
    final FxRobot robot = new FxRobot();
    final List<Handover> handed = new ArrayList<>();
    final CallLog log;
    /** What the screen reads the log through. */
    final SlowLog slow = new SlowLog();

    private final BackgroundTasks tasks = new BackgroundTasks();
    private final CallsFixture fixture;
    private final List<CallsScreen> shown = new ArrayList<>();

    CallsWindow(Path folder) throws CallLogException {
        fixture = new CallsFixture(folder);
        log = fixture.log;
    }

    void show() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            CallsScreen screen =
                    new CallsScreen(services(), tasks, handed::add, CallsFixture.clock(), fixture.settings);
            shown.add(screen);
            Scene scene = new Scene(screen.view(), 1100, 800);
            Theme.LIGHT.dress(scene);
            stage.setScene(scene);
            stage.show();
        });
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> screen().isWhole());
        settle();
    }

    private CallsServices services() {
        CallsServices usual = fixture.services();
        return new CallsServices(slow.over(log), log, usual.table(), usual.prices());
    }

    CallsScreen screen() {
        return shown.getLast();
    }

    /** Does on the JavaFX thread what an action of the palette does. */
    void act(String title) throws TimeoutException {
        robot.interact(() -> screen().actions().stream()
                .filter(action -> action.title().equals(title))
                .findFirst()
                .orElseThrow()
                .run()
                .run());
        settle();
    }

    void press(String text) throws TimeoutException {
        robot.interact(() -> button(text).fire());
        settle();
    }

    void settle() throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, tasks::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.sleep(Duration.ofMillis(50).toMillis(), TimeUnit.MILLISECONDS);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, tasks::isIdle);
    }

    /** The list of calls; that of an import comes later in the scene. */
    TableView<?> table() {
        return robot.lookup(".table-view")
                .queryAllAs(TableView.class)
                .iterator()
                .next();
    }

    Button button(String text) {
        return robot.lookup(node -> node instanceof Button button && text.equals(button.getText()) && isSeen(button))
                .query();
    }

    /** A value to pick, by its name: a bar of a chart or a facet. */
    Button mark(String area, String value) {
        return robot.lookup(area + " .bar-row").queryAllAs(Button.class).stream()
                .filter(mark -> mark.getAccessibleText().startsWith(value))
                .findFirst()
                .orElseThrow();
    }

    /** With the mouse, and waits for what it does. */
    void click(Node node, MouseButton button, KeyCode... held) throws TimeoutException {
        robot.interact(() -> Clicks.on(node, button, held));
        settle();
    }

    void type(String text) throws TimeoutException {
        robot.write(text);
        robot.push(KeyCode.ENTER);
        settle();
    }

    static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    List<String> chips() {
        return robot.lookup(".chip").queryAllAs(Labeled.class).stream()
                .filter(CallsWindow::isSeen)
                .map(Labeled::getText)
                .toList();
    }

    @Override
    public void close() throws TimeoutException, CallLogException {
        FxToolkit.cleanupStages();
        slow.letGo();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, tasks::isIdle);
        fixture.close();
    }
}
