package signalbox.ui.calls;

import static signalbox.ui.MeasuredWindow.say;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import signalbox.core.backtest.BenchmarkLog;
import signalbox.core.calllog.Bound;
import signalbox.core.calllog.CallLog;
import signalbox.core.calllog.CallOrder;
import signalbox.core.calllog.Dimension;
import signalbox.core.calllog.ForeignLogMaker;
import signalbox.core.pricing.PriceBook;
import signalbox.support.FakeSettings;
import signalbox.support.Tables;
import signalbox.ui.MeasuredWindow;
import signalbox.ui.Stalls;
import signalbox.ui.calls.chart.Measure;

/**
 * Measures how long the JavaFX thread is busy at a stretch while the Calls screen is used over a large log, and how old a
 * row is when it appears that another process inserts meanwhile. {@code mvn -Pbench test-compile exec:exec@calls-window}
 */
public final class CallsSmoothnessBenchmark {
    private static final Duration BETWEEN_ACTS = Duration.ofMillis(300);
    private static final int ROUNDS = 20;

    private final MeasuredWindow window;
    private final CallLog log;

    /** Something that is done on the JavaFX thread, time and again. */
    @FunctionalInterface
    private interface Act {
        void run(int round);
    }

    private CallsSmoothnessBenchmark(MeasuredWindow window, CallLog log) {
        this.window = window;
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
        try (CallLog log = CallLog.open(file);
                var window = MeasuredWindow.start()) {
            log.awaitPreparation();
            new CallsSmoothnessBenchmark(window, log).measure(arguments.length > 2);
        } finally {
            if (!own) {
                BenchmarkLog.delete(file);
            }
        }
    }

    private void measure(boolean onlyFollowing) throws Exception {
        CallsScreen screen = opened();
        if (!onlyFollowing) {
            use(screen);
        }
        follow(screen.model());
    }

    private void use(CallsScreen screen) throws Exception {
        CallsViewModel model = screen.model();
        TableView<?> table = (TableView<?>) screen.view().lookup(".table-view");
        during(
                "scrolling by pages",
                100,
                round -> table.scrollTo(Math.max(0, table.getItems().size() - 1)));
        window.run(() -> table.scrollTo(0));
        during(
                "going from call to call",
                ROUNDS,
                round -> table.getSelectionModel().clearAndSelect(round));
        window.run(() -> table.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
        during("changing the period", ROUNDS, round -> model.looks().during(periods(round)));
        during("changing the filter", ROUNDS, round -> filter(model, round));
        window.run(() -> model.looks().clear());
        during("changing the measure", ROUNDS, round -> model.looks().change("", now -> now.measuring(measure(round))));
        during(
                "grouping",
                ROUNDS,
                round -> model.looks()
                        .change(
                                "",
                                now -> now.measuring(Measure.COST)
                                        .partedBy(dimension(round))
                                        .groupedBy(dimension(round + 3))));
        during("sorting", ROUNDS, round -> model.looks().change("", now -> now.in(order(round))));
        window.run(() -> model.looks().change("", now -> Look.FIRST));
        during("zooming in and out", ROUNDS, round -> zoom(model, round));
        during(
                "showing the values to filter by",
                6,
                round -> model.facets().openProperty().set(round % 2 == 0));
        during("showing what was found", 6, round -> act(screen, round % 2 == 0 ? "Ctrl+J" : "Ctrl+L"));
    }

    private void follow(CallsViewModel model) throws Exception {
        window.run(() -> model.looks().during(Period.Recent.MONTH));
        window.settle();
        try (Stalls stalls = window.watch()) {
            new FollowedRows(model, log.path()).measure(window.tasks());
            say("  meanwhile: %s", stalls.report());
        }
    }

    /** Opened in a window of its own; what that takes is measured with the window's frame, in all screens. */
    private CallsScreen opened() throws Exception {
        CallsScreen screen = window.show(
                tasks -> new CallsScreen(
                        new CallsServices(log, log, Tables::plain, PriceBook.NONE),
                        tasks,
                        handover -> {},
                        Clock.systemDefaultZone(),
                        new FakeSettings()),
                CallsScreen::view,
                1280,
                800);
        do {
            window.settle();
        } while (!screen.isWhole());
        return screen;
    }

    private void during(String what, int rounds, Act act) throws Exception {
        try (Stalls stalls = window.watch()) {
            for (int i = 0; i < rounds; i++) {
                int round = i;
                window.run(() -> act.run(round));
                Thread.sleep(BETWEEN_ACTS);
                window.settle();
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
}
