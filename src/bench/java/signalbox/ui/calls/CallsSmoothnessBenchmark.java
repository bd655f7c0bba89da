package signalbox.ui.calls;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import signalbox.core.backtest.BenchmarkLog;
import signalbox.core.calllog.Bound;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallOrder;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.ForeignLogMaker;
import signalbox.core.pricing.PriceBook;
import signalbox.support.FakeSettings;
import signalbox.support.Tables;
import signalbox.ui.Stalls;
import signalbox.ui.calls.chart.Measure;
import signalbox.ui.common.BackgroundTasks;
import signalbox.ui.common.Theme;

/**
 * Measures how long the JavaFX thread is busy at a stretch while the Calls screen is used over a large log, and how old a
 * row is when it appears that another process inserts meanwhile. {@code mvn -Pbench test-compile exec:exec@calls-window}
 */
public final class CallsSmoothnessBenchmark {
    private static final Duration BETWEEN_ACTS = Duration.ofMillis(300);
    private static final int ROUNDS = 20;

    private final BackgroundTasks tasks = new BackgroundTasks();
    private final CallLog log;
    private final List<Stage> stages = new ArrayList<>();

    /** Something that is done on the JavaFX thread, time and again. */
    @FunctionalInterface
    private interface Act {
        void run(int round);
    }

    private CallsSmoothnessBenchmark(CallLog log) {
        this.log = log;
    }

    /**
     * @param arguments how many calls (default: a million), then, if wanted, a log to use
     *     instead of a new one, then, if wanted, any word to do without all but following
     */
    public static void main(String[] arguments) throws Exception {
        int calls = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        boolean own = arguments.length > 1;
        Path file = own
                ? Path.of(arguments[1])
                : Files.createTempDirectory("signalbox-log").resolve("calls.db");
        if (!own) {
            ForeignLogMaker.make(file, calls, Instant.now(), Duration.ofDays(90));
        }
        try (CallLog log = CallLog.open(file)) {
            log.awaitPreparation();
            new CallsSmoothnessBenchmark(log).measure(arguments.length > 2);
        } finally {
            if (!own) {
                BenchmarkLog.delete(file);
            }
            Platform.exit();
        }
    }

    private void measure(boolean onlyFollowing) throws Exception {
        CompletableFuture<Thread> uiThread = new CompletableFuture<>();
        Platform.setImplicitExit(false);
        Platform.startup(() -> uiThread.complete(Thread.currentThread()));
        long id = uiThread.get().threadId();
        opened("opening it in a new program", id);
        CallsScreen screen = opened("opening it once more", id);
        if (!onlyFollowing) {
            use(screen, id);
        }
        follow(screen.model(), id);
    }

    private void use(CallsScreen screen, long id) throws Exception {
        CallsViewModel model = screen.model();
        TableView<?> table = (TableView<?>) screen.view().lookup(".table-view");
        during(
                id,
                "scrolling by pages",
                100,
                round -> table.scrollTo(Math.max(0, table.getItems().size() - 1)));
        inUiThread(() -> table.scrollTo(0));
        during(
                id,
                "going from call to call",
                ROUNDS,
                round -> table.getSelectionModel().clearAndSelect(round));
        inUiThread(() -> table.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        during(id, "changing the period", ROUNDS, round -> model.looks().during(periods(round)));
        during(id, "changing the filter", ROUNDS, round -> filter(model, round));
        inUiThread(() -> model.looks().clear());
        during(
                id,
                "changing the measure",
                ROUNDS,
                round -> model.looks().change("", now -> now.measuring(measure(round))));
        during(
                id,
                "grouping",
                ROUNDS,
                round -> model.looks()
                        .change(
                                "",
                                now -> now.measuring(Measure.COST)
                                        .partedBy(dimension(round))
                                        .groupedBy(dimension(round + 3))));
        during(id, "sorting", ROUNDS, round -> model.looks().change("", now -> now.in(order(round))));
        inUiThread(() -> model.looks().change("", now -> Look.FIRST));
        during(id, "zooming in and out", ROUNDS, round -> zoom(model, round));
        during(
                id,
                "showing the values to filter by",
                6,
                round -> model.facets().openProperty().set(round % 2 == 0));
        during(id, "showing what was found", 6, round -> act(screen, round % 2 == 0 ? "Ctrl+J" : "Ctrl+L"));
    }

    private void follow(CallsViewModel model, long id) throws Exception {
        inUiThread(() -> model.looks().during(Period.Recent.MONTH));
        settle();
        try (Stalls stalls = new Stalls(tasks, id)) {
            new FollowedRows(model, log.path()).measure(tasks);
            say("  meanwhile: %s", stalls.report());
        }
    }

    private CallsScreen opened(String what, long id) throws Exception {
        CompletableFuture<CallsScreen> opened = new CompletableFuture<>();
        try (Stalls stalls = new Stalls(tasks, id)) {
            tasks.onUiThread(() -> opened.complete(open()));
            opened.get();
            settle();
            say("%s: %s", what, stalls.report());
        }
        return opened.get();
    }

    private CallsScreen open() {
        CallsServices services = new CallsServices(log, log, Tables::plain, PriceBook.NONE);
        CallsScreen screen =
                new CallsScreen(services, tasks, handover -> {}, Clock.systemDefaultZone(), new FakeSettings());
        Scene scene = new Scene(screen.view(), 1280, 800);
        Theme.LIGHT.dress(scene);
        Stage stage = new Stage();
        stages.forEach(Stage::close);
        stages.clear();
        stages.add(stage);
        stage.setScene(scene);
        stage.show();
        return screen;
    }

    private void during(long uiThread, String what, int rounds, Act act) throws Exception {
        try (Stalls stalls = new Stalls(tasks, uiThread)) {
            for (int i = 0; i < rounds; i++) {
                int round = i;
                inUiThread(() -> act.run(round));
                Thread.sleep(BETWEEN_ACTS);
                settle();
            }
            say("%s, %d times: %s", what, rounds, stalls.report());
        }
    }

    private static Period periods(int round) {
        return switch (round % 5) {
            case 0 -> Period.Recent.DAY;
            case 1 -> Period.Recent.WEEK;
            case 2 -> Period.Recent.QUARTER;
            case 3 -> Period.Everything.ALL;
            default -> Period.Recent.MONTH;
        };
    }

    private static void filter(CallsViewModel model, int round) {
        switch (round % 5) {
            case 0 -> model.looks().only(Dimension.TIER, "standard");
            case 1 -> model.looks().type("-task:qa");
            case 2 ->
                model.looks()
                        .filter(now -> now.bounded(
                                new Bound(Bound.Number.COST, Bound.Comparison.MORE, new java.math.BigDecimal("0.02"))));
            case 3 -> model.looks().clear();
            default -> model.looks().type("tier:none");
        }
    }

    private static Measure measure(int round) {
        return Measure.values()[round % Measure.values().length];
    }

    private static Dimension dimension(int round) {
        return Dimension.values()[round % Dimension.values().length];
    }

    private static CallOrder order(int round) {
        return switch (round % 4) {
            case 0 -> CallOrder.DEAREST;
            case 1 -> CallOrder.SLOWEST;
            case 2 -> CallOrder.OLDEST;
            default -> CallOrder.NEWEST;
        };
    }

    private static void zoom(CallsViewModel model, int round) {
        if (round % 2 == 0) {
            Instant end = Instant.now().minus(Duration.ofDays(round));
            model.looks().during(new Period.Between(end.minus(Duration.ofDays(2)), end));
        } else {
            model.looks().zoomOut();
        }
    }

    private static void act(CallsScreen screen, String keys) {
        screen.actions().stream()
                .filter(action -> action.keys().equals(keys))
                .findFirst()
                .orElseThrow()
                .run()
                .run();
    }

    private void settle() throws InterruptedException {
        do {
            Thread.sleep(50);
        } while (!tasks.isIdle());
        inUiThread(() -> {});
    }

    private void inUiThread(Runnable action) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        tasks.onUiThread(() -> {
            try {
                action.run();
            } finally {
                done.countDown();
            }
        });
        done.await();
    }

    static void say(String words, Object... values) {
        System.out.println(String.format(Locale.ROOT, words, values));
    }
}
