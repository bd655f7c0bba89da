package signalbox.ui.routing;

import static signalbox.ui.MeasuredWindow.say;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
import signalbox.ui.MeasuredWindow;
import signalbox.ui.common.Handover;
import signalbox.ui.common.TaskRunner;

/**
 * Measures how long the JavaFX thread is busy at a stretch while the Routing screen backtests a log for the first time,
 * and while rules are added after that. Without a window.
 * {@code mvn -Pbench test-compile exec:exec@backtest-window}
 */
public final class BacktestSmoothnessBenchmark {
    private static final int EDITS = 20;
    private static final Duration BETWEEN_EDITS = Duration.ofMillis(700);

    private final TiktokenCounter tokens = new TiktokenCounter();
    private final MeasuredWindow window;
    private final CallLog log;
    private final TableStore store;
    private final Backtest backtest;

    private BacktestSmoothnessBenchmark(MeasuredWindow window, CallLog log, Path folder) throws Exception {
        this.window = window;
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
        try (CallLog log = CallLog.open(file);
                var window = MeasuredWindow.start()) {
            log.awaitPreparation();
            new BacktestSmoothnessBenchmark(window, log, folder).measure();
        } finally {
            if (!own) {
                BenchmarkLog.delete(file);
            }
            BenchmarkLog.delete(folder.resolve("tiers.json"));
        }
    }

    private Router router(RoutingTable table) {
        return new Router(table, TablePrices.of(table), tokens);
    }

    private void measure() throws Exception {
        RoutingScreen screen = window.show(this::screen, RoutingScreen::view, 1280, 800);
        Thread.sleep(Duration.ofSeconds(3));
        try (var stalls = window.watch()) {
            long start = System.nanoTime();
            window.run(screen::shown);
            awaitBacktest();
            say("while the first backtest ran for %.1f s: %s", (System.nanoTime() - start) / 1e9, stalls.report());
        }
        Thread.sleep(Duration.ofSeconds(2));
        try (var stalls = window.watch()) {
            for (int i = 0; i < EDITS; i++) {
                String pattern = "\\b(people|subject" + i + ")\\b";
                window.run(
                        () -> screen.take(new Handover.DraftRule(new HardRoute(pattern, "nano", "Measured", true), 0)));
                Thread.sleep(BETWEEN_EDITS);
                awaitBacktest();
            }
            say("while %d rules were added: %s", EDITS, stalls.report());
        }
        backtest.close();
        store.close();
    }

    private RoutingScreen screen(TaskRunner tasks) {
        return new RoutingScreen(
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
    }

    /** One works at a time, so what is asked here is answered after what the screen asked. */
    private void awaitBacktest() throws Exception {
        Thread.sleep(Duration.ofMillis(300));
        backtest.find("no prompt has this", Clock.systemUTC().instant(), 1, BacktestProgress.SILENT);
        Thread.sleep(Duration.ofMillis(300));
    }
}
