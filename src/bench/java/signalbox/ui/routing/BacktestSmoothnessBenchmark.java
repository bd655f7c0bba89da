package signalbox.ui.routing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import signalbox.app.Workspace;
import signalbox.core.backtest.Backtest;
import signalbox.core.backtest.BacktestProgress;
import signalbox.core.backtest.BenchmarkLog;
import signalbox.core.calllog.CallLog;
import signalbox.core.pricing.PriceList;
import signalbox.core.pricing.TiktokenCounter;
import signalbox.core.provider.ProviderKeys;
import signalbox.core.routing.Router;
import signalbox.core.table.HardRoute;
import signalbox.core.table.RoutingTable;
import signalbox.core.table.TablePrices;
import signalbox.core.table.TableStore;
import signalbox.ui.Stalls;
import signalbox.ui.common.BackgroundTasks;
import signalbox.ui.common.Handover;
import signalbox.ui.common.Theme;

/**
 * Measures how long the JavaFX thread is busy at a stretch while the Routing screen backtests a log for the first time,
 * and while rules are added after that. Without a window.
 * {@code mvn -Pbench test-compile exec:exec@backtest-window}
 */
public final class BacktestSmoothnessBenchmark {
    private static final int EDITS = 20;
    private static final Duration BETWEEN_EDITS = Duration.ofMillis(700);

    private final BackgroundTasks tasks = new BackgroundTasks();
    private final TiktokenCounter tokens = new TiktokenCounter();
    private final CallLog log;
    private final TableStore store;
    private final Backtest backtest;

    private BacktestSmoothnessBenchmark(CallLog log, Path folder) throws Exception {
        this.log = log;
        Path table = folder.resolve("tiers.json");
        Files.writeString(table, Workspace.shippedTable());
        store = TableStore.open(table);
        backtest = new Backtest(log, this::router, TablePrices::of, tokens);
    }

    /** @param arguments how many calls; then, if wanted, a log of the operator's own */
    public static void main(String[] arguments) throws Exception {
        int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        boolean own = arguments.length > 1;
        Path folder = Files.createTempDirectory("signalbox-window");
        Path file = own ? Path.of(arguments[1]) : BenchmarkLog.make(calls, calls);
        try (CallLog log = CallLog.open(file)) {
            log.awaitPreparation();
            new BacktestSmoothnessBenchmark(log, folder).measure();
        } finally {
            if (!own) {
                BenchmarkLog.delete(file);
            }
            BenchmarkLog.delete(folder.resolve("tiers.json"));
            Platform.exit();
        }
    }

    private Router router(RoutingTable table) {
        return new Router(table, TablePrices.of(table), tokens);
    }

    private void measure() throws Exception {
        CompletableFuture<Long> uiThread = new CompletableFuture<>();
        CompletableFuture<RoutingScreen> shown = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> {
            uiThread.complete(Thread.currentThread().threadId());
            shown.complete(open());
        });
        RoutingScreen screen = shown.get();
        Thread.sleep(Duration.ofSeconds(3));
        try (var stalls = new Stalls(tasks, uiThread.get())) {
            long start = System.nanoTime();
            inUiThread(screen::shown);
            awaitBacktest();
            say("while the first backtest ran for %.1f s: %s", (System.nanoTime() - start) / 1e9, stalls.report());
        }
        Thread.sleep(Duration.ofSeconds(2));
        try (var stalls = new Stalls(tasks, uiThread.get())) {
            for (int i = 0; i < EDITS; i++) {
                String pattern = "\\b(people|subject" + i + ")\\b";
                inUiThread(
                        () -> screen.take(new Handover.DraftRule(new HardRoute(pattern, "nano", "Measured", true), 0)));
                Thread.sleep(BETWEEN_EDITS);
                awaitBacktest();
            }
            say("while %d rules were added: %s", EDITS, stalls.report());
        }
        backtest.close();
        store.close();
    }

    private RoutingScreen open() {
        var screen = new RoutingScreen(
                new RoutingServices(
                        store,
                        log,
                        this::router,
                        backtest,
                        new ProviderKeys(_ -> null),
                        PriceList::shipped,
                        _ -> List.of()),
                tasks,
                _ -> {},
                Clock.systemUTC());
        Scene scene = new Scene(screen.view(), 1280, 800);
        Theme.LIGHT.dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return screen;
    }

    /** One works at a time, so what is asked here is answered after what the screen asked. */
    private void awaitBacktest() throws Exception {
        Thread.sleep(Duration.ofMillis(300));
        backtest.find("no prompt has this", Clock.systemUTC().instant(), 1, BacktestProgress.SILENT);
        Thread.sleep(Duration.ofMillis(300));
    }

    private void inUiThread(Runnable action) throws InterruptedException {
        var done = new CountDownLatch(1);
        tasks.onUiThread(() -> {
            action.run();
            done.countDown();
        });
        done.await();
    }

    private static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
