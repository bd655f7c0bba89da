package signalbox.ui.routing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
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

/** The Routing screen in a window, over the shipped table and an empty log, with a robot at its keys. */
final class RoutingWindow implements AutoCloseable {
    final FxRobot robot = new FxRobot();
    final TableStore store;
    final ProviderKeys keys = new ProviderKeys(name -> null);
    private final BackgroundTasks tasks = new BackgroundTasks();
    private final CallLog log;

    RoutingWindow(Path folder) throws Exception {
        Files.writeString(folder.resolve("tiers.json"), ShippedTable.text());
        store = TableStore.open(folder.resolve("tiers.json"));
        log = CallLog.open(folder.resolve("calls.db"), BodyPolicy.EVERYTHING, ZoneOffset.UTC);
        Stage stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> {
            var services = new RoutingServices(
                    store,
                    log,
                    RoutingFixture::router,
                    RoutingFixture.backtest(log),
                    keys,
                    PriceList::shipped,
                    provider -> List.of());
            var screen = new RoutingScreen(services, tasks, _ -> {}, Clock.systemUTC());
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

    /** Waits until nothing is under way any more. */
    void settle() throws TimeoutException {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, tasks::isIdle);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void push(KeyCode... codes) {
        robot.push(codes);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void write(String text) {
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    String changes() {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#changes").<Label>query().getText();
    }

    /** The draft as it is kept beside the table. */
    String draft() throws TimeoutException {
        settle();
        return store.draftFile().load().orElseThrow().text();
    }

    @Override
    public void close() throws Exception {
        settle();
        FxToolkit.cleanupStages();
        store.close();
        log.close();
    }
}
